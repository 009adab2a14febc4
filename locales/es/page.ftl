### La página del personal: sus propias frases y las respuestas a lo que no se pudo hacer.
### El título de la pestaña no dice nada del tema.

page-title = Chat
page-name = Línea de ayuda
page-about = Escriba a cualquier hora, sin dar su nombre.
page-skip = Ir al cuadro de mensaje
page-language = Idioma
page-no-script = Esta página necesita JavaScript para enviar mensajes, y su navegador lo tiene desactivado. Puede activarlo para esta página, abrirla en otro navegador o acudir a una persona de confianza. Si está en peligro, llame al número local de emergencias. El botón «Salir ya» funciona sin JavaScript.

## Salida rápida
page-exit = Salir ya
page-exit-help = Sale de esta página al instante. Pulsar tres veces la tecla Shift (Mayús) hace lo mismo. Conserva su lugar en la fila; solo podrá volver con su código de regreso.
page-exit-twice = Shift (Mayús): pulse 2 veces más para salir.
page-exit-once = Shift (Mayús): pulse 1 vez más para salir.
page-exit-leaving = Saliendo de esta página.

## Código de regreso
page-code-heading = Guarde una forma de volver
page-code-about = Un código de regreso abre de nuevo esta conversación, en cualquier dispositivo, incluso después de una salida rápida. Es mejor tenerlo antes de escribir.
page-code-show = Ver mi código de regreso
page-code-yours = Su código de regreso:
page-code-keep = Guárdelo donde solo usted pueda verlo. Quien lo tenga podrá leer esta conversación.
page-code-copy = Copiar
page-code-copied = El código está copiado.
page-code-hide = Ocultar el código
page-code-have = Tengo un código
page-code-label = Código de regreso, 16 cifras
page-code-open = Abrir mi conversación
page-code-cancel = Cancelar

## Conversación
page-log = Conversación
page-you = Usted
page-assistant = Asistente automático
page-counsellor = Equipo de apoyo
page-helpline = Línea de ayuda
page-message = Su mensaje
page-send = Enviar
page-send-help = Enter (Intro) envía. Shift (Mayús) y Enter empiezan una línea nueva.
page-sent = Enviando…
page-received = Recibido
page-answered = Respondido
page-failed = No enviado
page-retry = Enviar de nuevo
page-edit = Editar
page-typing = La persona que le atiende está escribiendo…
page-answering = El asistente está respondiendo…
page-human = Hablar con una persona
page-human-asked = Está en la fila
page-human-here = Le responde una persona.

## Lo que ocurre
page-offline = No hay conexión en este momento. Lo que escriba queda en esta página y se envía en cuanto vuelva la conexión.
page-online = La conexión ha vuelto.
page-session-ended = Esta sesión ha terminado, o la conversación se abrió en otro lugar. Su código de regreso la abre de nuevo.
page-new = Empezar una conversación nueva
page-loading = Abriendo su conversación…
page-resumed = Su conversación está abierta de nuevo.

## Terminar
page-options = Terminar o borrar
page-end = Terminar la conversación
page-end-about = Cierra esta sesión. Su código de regreso abre de nuevo la conversación.
page-end-yes = Sí, terminar
page-ended = La sesión ha terminado. Puede cerrar esta página.
page-delete = Borrar la conversación
page-delete-about = Borra para siempre todo lo que se escribió aquí. Nadie podrá recuperarlo, y si alguien le está atendiendo, tampoco podrá verlo más.
page-delete-yes = Sí, borrar para siempre
page-deleted = La conversación se ha borrado. Puede cerrar esta página.
page-no = No, volver
page-privacy = Una sola cookie, para esta sesión, que desaparece al cerrar el navegador. No se carga nada de otros sitios. Es posible que su organización vea que esta dirección se abrió en su red. Si el dispositivo lo administra su organización, puede ver más: si le es posible, use uno propio.

## En qué punto está la conversación
page-status-person = Le responde alguien del equipo de apoyo.
page-status-closed = Esta conversación ha terminado.
page-status-in-line = Está en la fila para hablar con una persona.
page-status-callback = Nos comunicaremos con usted dentro del horario que eligió. Hasta entonces puede escribir aquí.
page-status-waiting = { $ahead ->
    [0] El próximo turno para hablar con una persona es el suyo.
    [one] Está en la fila para hablar con una persona. Hay { $ahead } persona delante.
   *[other] Está en la fila para hablar con una persona. Hay { $ahead } personas delante.
}
page-status-nobody-at-desk = En este momento no hay nadie en el puesto de atención; usted conserva su lugar.
page-status-no-assistant = El asistente automático no responde en este momento; lo que escriba se guarda.

## El botón para una página de la intranet
page-button-title = Un botón para su intranet
page-button-about = Esta única línea pone un botón en cualquier página. Abre la línea de ayuda en una pestaña propia; esa página no se entera de nada de lo que se escribe.
page-button-text = Escribir a la línea de ayuda
page-button-example = Cómo se ve

## Respuestas a lo que no se pudo hacer
error-bad-request = No se pudo entender esta solicitud.
error-not-utf8 = Este texto no se puede leer (no está en UTF-8).
error-empty = No hay nada que leer en este mensaje. Por favor, escríbalo con palabras.
error-unknown-choice = Esa respuesta no se ofrece aquí.
error-bad-code = Esto no es un código de regreso. Un código tiene 16 cifras; por favor, revise cada una.
error-no-session = No hay ninguna sesión abierta. Empiece una o use su código de regreso.
error-cross-site = Esta solicitud venía de otro sitio y no se ha realizado.
error-unknown-code = Este código no abre ninguna conversación. Por favor, revíselo.
error-not-found = No hay nada en esta dirección.
error-wrong-method = Esto no se puede hacer en esta dirección.
error-closed = Esta conversación ha terminado. Su código de regreso la abre de nuevo.
error-text-too-long = Este mensaje es demasiado largo: 8000 caracteres como máximo. No se ha enviado nada; por favor, envíelo por partes.
error-too-large = Esta solicitud es demasiado grande. No se ha enviado nada; por favor, envíela por partes.
error-wrong-type = Este tipo de contenido no se acepta aquí; debe ser JSON.
error-too-fast = Ha ido muy rápido. Espere un momento e inténtelo otra vez; nada de lo que ha escrito se pierde.
error-fault = Algo ha fallado por nuestra parte. Por favor, inténtelo de nuevo.
error-store-away = En este momento no podemos guardar mensajes. Su mensaje no se ha enviado; por favor, inténtelo de nuevo en breve.

## Recibir un mensaje o una llamada en un momento seguro
page-callback = Recibir una llamada o un mensaje
page-callback-about = Alguien del equipo de apoyo se comunica con usted dentro del horario que elija, y solo entonces. Ni el mensaje ni las primeras palabras de la llamada nombran esta línea de ayuda ni dicen de qué se trata. Quien vea su teléfono puede ver que un número llamó o escribió.
page-callback-by = Cómo
page-callback-by-text = Mensaje (SMS)
page-callback-by-call = Llamada telefónica
page-callback-number = Su número, con + y el código del país
page-callback-number-help = Se cifra, no se usa para nada más y se borra cuando termina el horario.
page-callback-begins = No antes de
page-callback-ends = No después de
page-callback-time-help = Horas de este dispositivo. De 15 minutos a 12 horas, dentro de 3 días.
page-callback-send = Pedirlo
page-callback-back = Volver
page-callback-set-text = Un mensaje entre estas horas:
page-callback-set-call = Una llamada entre estas horas:
page-callback-cancel = Cancelar
error-bad-number = Esto no es un número con el código de su país. Empieza por + y solo tiene cifras.
error-bad-time = Este horario no es posible. Debe durar entre 15 minutos y 12 horas y terminar dentro de 3 días.
error-no-callbacks = Aquí no se ofrecen llamadas ni mensajes.
