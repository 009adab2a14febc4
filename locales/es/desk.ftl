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

## Datos
desk-facts = Datos
desk-fact-level = Nivel
desk-fact-danger = Peligro
desk-fact-language = Idioma
desk-fact-channel = Canal
desk-fact-began = Comienzo
desk-fact-arrived = En la fila desde
desk-fact-presence = Presencia
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
