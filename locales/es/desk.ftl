### El puesto de atención. Los identificadores que empiezan por desk-page- llevan argumentos; los demás van al guion de la página.

desk-product = Puesto de atención
desk-title = Puesto
desk-skip = Ir a la conversación
desk-language = Idioma de esta pantalla
desk-language-set = Cambiar

## Entrada
desk-sign-in = Entrar
desk-name = Nombre
desk-password = Contraseña
desk-sign-in-wrong = El nombre o la contraseña no son correctos.
desk-page-wait = Demasiados intentos. Vuelva a probar dentro de { $seconds } s.
desk-sign-out = Salir
desk-sign-out-confirm = Tiene conversaciones a su cargo. Si sale, vuelven a la fila en el lugar que tenían y se avisa a las personas.
desk-change-password = Cambiar contraseña
desk-password-title = Elija su propia contraseña
desk-password-first = Ha entrado con una contraseña de un solo uso. Elija una propia antes de empezar.
desk-password-old = Contraseña actual
desk-password-new = Contraseña nueva
desk-password-again = Contraseña nueva, otra vez
desk-password-save = Guardar
desk-password-differs = Las dos contraseñas nuevas no coinciden.
desk-password-wrong = La contraseña actual no es correcta.
desk-page-password-hint = Al menos { $shortest } caracteres. Varias palabras se recuerdan con facilidad.
desk-page-password-weak = Elija otra: al menos { $shortest } caracteres, que no sea su nombre ni la contraseña actual.
desk-back = Volver al puesto

## Estado
desk-bot-ready = Asistente listo
desk-bot-loading = Asistente arrancando
desk-bot-training = Asistente entrenándose
desk-bot-starting = Asistente arrancando
desk-bot-away = Asistente ausente
desk-keeper-away = Mantenimiento ausente: las conversaciones abandonadas no vuelven a la fila
desk-connected = Con conexión
desk-connection-lost = Sin conexión. Se está reintentando; lo que tiene a su cargo se conserva un breve tiempo.
desk-store-away = La base de datos no responde. Nada de lo aceptado se ha perdido; seguimos intentando.
desk-no-script = El puesto necesita JavaScript.
desk-sound-on = Sonido activado
desk-sound-off = Sonido apagado
desk-sound-locked = Sonido apagado: haga clic para activarlo
desk-notify-ask = Activar avisos
desk-notify-on = Avisos activados
desk-notify-denied = Avisos bloqueados en el navegador
desk-notification-title = Puesto de atención
desk-notification-body = Se necesita su atención.

## En espera
desk-queue = En espera
desk-queue-empty = No espera nadie.
desk-queue-more = Esperan más personas de las que se muestran.
desk-claim-next = Tomar la siguiente
desk-claim-next-hint = Alt+N
desk-claim-this = Tomar esta
desk-claim-why = ¿Por qué fuera de orden?
desk-claim-why-hint = El motivo queda registrado. La persona siguiente esperará más.
desk-nothing-waits = No espera nadie a quien usted pueda atender.
desk-waits = Espera desde hace
desk-asked = pidió hablar con una persona
desk-alert = Espera alguien en peligro
desk-alert-unanswered = Nadie ha respondido todavía a alguien en peligro
desk-alert-seen = Visto
desk-reason-language = Hablo mejor el idioma
desk-reason-skill = Requiere mi especialidad
desk-reason-continuity = Conozco esta conversación
desk-reason-asked-for = Ha preguntado por mí
desk-reason-more-urgent = Más urgente de lo que indica su nivel
desk-reason-supervision = Decisión de supervisión

## Nivel, peligro, canal, presencia
desk-level-0 = Información
desk-level-1 = Angustia
desk-level-2 = Aumentado
desk-level-3 = Alto
desk-level-4 = Inminente
desk-category-attack-in-progress = Ataque en curso
desk-category-weapon = Arma
desk-category-being-followed = Persecución
desk-category-suicide = Suicidio
desk-category-self-harm = Autolesión
desk-category-recent-assault = Agresión reciente
desk-category-past-assault = Agresión pasada
desk-category-child-at-risk = Menor en riesgo
desk-category-retaliation = Represalias
desk-category-stalking = Acecho
desk-category-image-abuse = Abuso con imágenes
desk-category-detained = Retención contra su voluntad
desk-category-medical-emergency = Urgencia médica
desk-category-partner-violence = Violencia de pareja
desk-category-threat-to-others = Amenaza a otras personas
desk-category-other = Otro peligro
desk-channel-web = Web
desk-channel-sms = SMS
desk-channel-whatsapp = WhatsApp
desk-channel-voice = Teléfono
desk-presence-here = La persona está presente
desk-presence-away = Sin señales de la persona
desk-presence-left-quickly = Salió deprisa
desk-presence-ended = Terminó la sesión

## Conversación
desk-conversations = Sus conversaciones
desk-none-open = No hay ninguna conversación abierta. Tome la siguiente de la fila.
desk-log = Mensajes
desk-author-caller = Persona atendida
desk-author-assistant = Asistente
desk-author-counsellor = Equipo de apoyo
desk-author-helpline = Línea de ayuda
desk-choice = pulsó un botón
desk-offered = Se ofreció:
desk-untriaged = Aún sin evaluar
desk-unsupported = En un idioma que la línea no habla
desk-entry-unknown = Una entrada que esta versión no puede mostrar
desk-caller-writing = La persona está escribiendo
desk-reply = Su respuesta
desk-reply-hint = Enter (Intro) envía, Shift (Mayús)+Enter empieza otra línea
desk-send = Enviar
desk-sending = Enviando
desk-not-sent = No enviado
desk-retry = Enviar de nuevo
desk-new-messages = mensajes nuevos
desk-give-back = Devolver al asistente
desk-give-back-confirm = El asistente continúa con la persona. Lo que hablaron ustedes no se le entrega.
desk-release = Devolver a la fila
desk-release-confirm = La conversación vuelve a la fila en el lugar que tenía. Se avisa a la persona de que vendrá alguien más del equipo.
desk-close = Cerrar
desk-close-confirm = La conversación termina. La persona puede reabrirla con el código de regreso.
desk-missed = Era más grave
desk-missed-level = ¿Qué gravedad tiene? El nivel sube enseguida. Se cuenta que no se detectó, sin ningún texto.
desk-missed-danger = ¿Cuál es el peligro?
desk-false-alarm = Falsa alarma
desk-false-alarm-level = ¿Qué gravedad tiene en realidad? El nivel baja. La falsa alarma se cuenta, sin ningún texto.
desk-correct = Fijar el nivel
desk-cancel = Cancelar
desk-gone = Esta conversación ya no está a su cargo.
desk-dismiss = Quitar de la lista

## En conjunto
desk-duty = Su estado
desk-duty-available = Disponible
desk-duty-wrap-up = Terminando
desk-duty-break = En pausa
desk-duty-offline = Ausente
desk-for-you = Le preguntan
desk-asked-offer = Se le ofrece
desk-asked-transfer = Alguien del equipo le pide que continúe
desk-asked-invite = Alguien del equipo le pide que la vean en conjunto
desk-accept = Tomarla
desk-decline = Ahora no
desk-transfer = Pasar a alguien
desk-transfer-to = ¿A quién? Solo aparece quien está en su puesto.
desk-transfer-how = ¿Cuándo pasa a esa persona?
desk-transfer-warm = Cuando acepte; hasta entonces queda a su cargo
desk-transfer-cold = Ahora mismo
desk-transfer-pending = Se ha pedido que continúe
desk-invite = Consultar a alguien
desk-invite-whom = ¿Quién debe verla con usted? Leerá todo lo dicho aquí. Si interviene, se avisa a la persona atendida.
desk-no-colleague = Ahora no hay nadie más del equipo en su puesto.
desk-part-invited = consulta enviada
desk-part-listen = lee la conversación
desk-part-whisper = escribe para el equipo
desk-part-join = escribe a la persona
desk-listen = Leer la conversación
desk-whisper = Escribir para el equipo
desk-join = Intervenir
desk-join-confirm = Se avisa a la persona de que alguien más del equipo se ha unido; desde ese momento lee lo que usted escribe.
desk-leave = Salir
desk-aside = Solo para el equipo
desk-running = En curso
desk-lost = Durante su ausencia
desk-lost-hint = No hubo señal de su pantalla. Estas conversaciones volvieron a la fila en el lugar que tenían y se avisó a las personas.
desk-lost-waiting = de nuevo en la fila
desk-lost-offered = ofrecida a otra persona del equipo
desk-lost-human = con otra persona del equipo
desk-lost-bot = con el asistente
desk-lost-parked = guardada hasta que la persona vuelva
desk-lost-closed = cerrada

## Datos
desk-facts = Datos
desk-fact-level = Nivel
desk-fact-danger = Peligro
desk-fact-language = Idioma
desk-fact-channel = Canal
desk-fact-began = Comienzo
desk-fact-arrived = En la fila desde
desk-fact-presence = Presencia
desk-fact-with = También aquí
desk-fact-holder = A cargo de
desk-fact-reasons = Por qué este nivel
desk-reason-whole = el mensaje en su conjunto
desk-none = ninguno

## Lo que salió mal
desk-error-store = La base de datos no responde. Vuelva a intentarlo.
desk-error-network = Sin conexión. No se ha cambiado nada.
desk-error-missing = No existe esa página o conversación.
desk-error-request = No se ha entendido esta petición.
desk-error-fault = Algo ha fallado aquí. Ha quedado registrado.
desk-error-signed-out = Su sesión ha terminado. Entre de nuevo.
desk-error-must-change = Elija primero su propia contraseña.
desk-error-full = Tiene tantas conversaciones como puede llevar.
desk-error-taken = Otra persona la ha tomado.
desk-error-not-served = Espera otro idioma u otra especialidad.
desk-error-level4-waits = Espera alguien en peligro inminente. Tome primero la siguiente.
desk-error-closed = La conversación está cerrada.
desk-error-stale = La conversación ha cambiado de manos entretanto.
desk-error-not-yours = Esta conversación no está a su cargo.
desk-error-level-changed = El nivel ha cambiado entretanto. Mire de nuevo, por favor.
desk-error-empty = No hay texto.
desk-error-not-invited = Solo puede hacerlo quien ha recibido la consulta o supervisa.
desk-error-colleague-away = Esa persona no está ahora en su puesto.
desk-error-colleague-cannot = Esa persona no puede tomarla.

## Quienes pidieron una llamada o un mensaje
desk-callback-text = Mensaje pedido
desk-callback-call = Llamada pedida
desk-callback-when = Horario seguro
desk-callback-tries = Intentos hasta ahora
desk-callback-reached = La persona ha respondido.
desk-callback-now-text = Enviar el mensaje ahora
desk-callback-now-call = Llamar ahora
desk-callback-later = Aplazar hasta el próximo momento posible
desk-callback-next = Posible desde
desk-error-callback-nothing = Ya no hay ninguna llamada ni mensaje pedido.
desk-error-callback-early = El horario seguro de la persona aún no ha empezado.
desk-error-callback-over = El horario seguro de la persona ha terminado.
desk-error-callback-soon = El último intento fue hace un momento. Dé algo de tiempo a la persona.
desk-error-callback-tried = Ya se ha intentado tantas veces como se puede.
desk-error-callback-now = Se puede intentar ahora.

## Qué ha pasado con un mensaje
desk-sent-accepted = en camino
desk-sent-sent = enviado
desk-sent-delivered = llegó al teléfono
desk-sent-read = leído
desk-sent-failed = no llegó al teléfono
desk-sent-suppressed = no enviado: la persona pidió STOP

## Lo que no se pudo enviar
desk-undelivered = Sin enviar
desk-undelivered-title = Lo que no se pudo enviar
desk-undelivered-about = Estos mensajes y llamadas fallaron definitivamente y no se vuelven a intentar. Nadie más recibe aviso.
desk-undelivered-none = Se ha enviado todo.
desk-undelivered-when = Cuándo
desk-undelivered-what = Qué
desk-undelivered-why = Por qué (código de Twilio)
desk-undelivered-text = Mensaje
desk-undelivered-call = Llamada
desk-undelivered-caller = a una persona atendida
desk-undelivered-callback = a una persona que lo había pedido
desk-undelivered-oncall = a una persona de guardia
desk-undelivered-other = a alguien
desk-undelivered-forget = Visto, vaciar la lista
desk-error-window-closed = La persona escribió hace más de 24 horas. WhatsApp solo admite ya un mensaje preparado; cuando responda, podrá volver a escribir.
desk-template = Enviar el mensaje preparado

## Al teléfono con quien llama
desk-fact-line = Teléfono
desk-line-ringing = Su teléfono está sonando: conteste y pulse 1
desk-line-talking = La llamada está conectada
desk-line-held = La llamada está en espera
desk-line-muted = micrófono apagado
desk-hold = Poner en espera
desk-unhold = Volver a la llamada
desk-mute = Apagar mi micrófono
desk-unmute = Encender mi micrófono
desk-call-in = Que suene también mi teléfono
desk-error-no-line = En este momento nadie está al teléfono con esta persona.

## El teléfono en el navegador
desk-phone = Teléfono
desk-phone-about = Mantenga abierta esta ventana para hablar aquí con quienes llaman, en lugar de en su propio teléfono.
desk-phone-ready = Prepararse para recibir llamadas
desk-phone-accept = Tomar la llamada
desk-phone-mute = Apagar mi micrófono
desk-phone-unmute = Encender mi micrófono
desk-phone-hang-up = Colgar
desk-phone-hint = El navegador pedirá permiso para usar el micrófono. Use auriculares, en un lugar donde nadie pueda oír. Nada se graba.
desk-phone-no-microphone = No se puede usar el micrófono. Permítalo para esta página y vuelva a intentarlo.
desk-phone-is-off = Sin preparar: las llamadas suenan en su propio teléfono
desk-phone-is-ready = Todo listo: las llamadas suenan aquí
desk-phone-is-ringing = Hay una llamada esperándole
desk-phone-is-talking = La llamada está conectada
desk-phone-is-lost = Se perdió la conexión: las llamadas suenan en su propio teléfono
desk-error-no-softphone = El teléfono en el navegador no está configurado aquí.
