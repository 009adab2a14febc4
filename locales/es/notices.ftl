### Lo que dice la propia línea de ayuda, funcione o no el asistente. Se anota por identificador y se pone en palabras para cada lector.

notice-opening = Esta es la línea de ayuda. Puede escribir a cualquier hora, sin dar su nombre, sobre acoso, abusos, peligro o angustia relacionados con el trabajo. Primero responde un asistente automático; puede pedir hablar con una persona en cualquier momento. Contarlo aquí no es presentar una denuncia ante su organización. Lo que escribe está cifrado y solo lo lee la línea de ayuda. Si está en peligro la vida de alguien, o hay menores en peligro, es posible que el equipo de apoyo tenga que buscar ayuda.
    .sms = Línea de ayuda. Primero responde un asistente automático; escriba PERSONA para hablar con alguien. Escribirnos no es una denuncia. Si está en peligro, llame al número local de emergencias. STOP detiene estos mensajes, START los reanuda.
    .voice = Esta es la línea de ayuda. No tiene que dar su nombre. Primero responde un asistente automático; marque el 0 en cualquier momento para hablar con una persona. Contarlo aquí no es presentar una denuncia ante su organización. Si está en peligro, llame al número local de emergencias.
notice-in-line = Está en la fila para hablar con una persona. Alguien del equipo de apoyo le responderá aquí en cuanto sea su turno.
    .voice = Está en la fila para hablar con una persona. Alguien del equipo de apoyo le responderá en cuanto sea su turno.
notice-back-in-line = Ha vuelto y conserva su lugar en la fila. Alguien del equipo de apoyo le responderá en cuanto sea su turno.
notice-person-joined = Ya hay alguien del equipo de apoyo aquí. A partir de ahora le responde una persona.
    .voice = Alguien del equipo de apoyo está atendiendo su llamada.
notice-person-released = La persona que le atendía ha tenido que irse. Usted está de nuevo en la fila, en el lugar que tenía, y otra persona del equipo de apoyo le responderá en cuanto sea su turno.
notice-person-lost = Se ha perdido la conexión con la persona que le atendía. Usted está de nuevo en la fila, en el lugar que tenía, y alguien del equipo de apoyo le responderá en cuanto sea su turno.
notice-person-changed = Otra persona del equipo de apoyo continúa la conversación. Puede leer lo que ya escribió; no hace falta que lo repita.
notice-second-person-joined = Se ha unido una segunda persona del equipo de apoyo, que también puede escribirle.
    .voice = Ahora hay en la línea una segunda persona del equipo de apoyo.
notice-second-person-left = La segunda persona del equipo de apoyo ha salido de la conversación.
notice-colleague-listens = Alguien del equipo también lee esta conversación. Lo que escriba solo lo ve el equipo.
notice-wider = En este momento no hay nadie en el equipo que tenga su idioma como primera lengua. Usted conserva su lugar en la fila; ahora avisamos también a quienes lo hablan como segunda lengua y a intérpretes.
notice-escalated = Hasta ahora nadie ha quedado libre. Acabamos de alertar por usted a todo el equipo presente.
notice-still-alerted = Todavía nadie ha quedado libre. Hemos alertado por usted a todo el equipo presente, y usted conserva su lugar en la fila. Si está en peligro, llame a su número local de emergencias o a seguridad.
notice-silent-alerted = La persona que tomó su conversación todavía no le ha escrito. Acabamos de alertar por usted a todo el equipo presente. Si está en peligro, llame a su número local de emergencias o a seguridad.
notice-on-call = Estamos llamando por usted a una persona de guardia. Si está en peligro, llame a su número local de emergencias.
notice-on-call-coming = Una persona de guardia va camino a su puesto y le escribirá aquí.
    .voice = Una persona de guardia va camino a su puesto y atenderá su llamada.
notice-nobody-on-duty = En este momento no hay nadie en el equipo que pueda responderle. Si está en peligro, llame a su número local de emergencias o a seguridad. Usted conserva su lugar en la fila; con su código de regreso puede volver aquí en cualquier momento.
wait-range = Lo más probable es una espera de entre { $low } y { $high } minutos.
wait-unknown = Todavía no sabemos cuánto tardará.
place-in-line = { $ahead ->
    [0] El próximo turno para hablar con una persona es el suyo.
    [one] Hay una persona delante de usted en la fila.
   *[other] Hay { $ahead } personas delante de usted en la fila.
}
answer-by-message = La respuesta le llegará aquí por mensaje; no hace falta que tenga el teléfono en la mano.
notice-wait-range = { place-in-line } { wait-range } { answer-by-message }
notice-wait-unknown = { place-in-line } { wait-unknown } { answer-by-message }
notice-given-back = La persona que le atendía ha salido de la conversación. El asistente automático está aquí otra vez.
notice-closed = Esta conversación ha terminado. Su código de regreso la abre de nuevo.
    .sms = Esta conversación ha terminado. Puede volver a escribir cuando quiera.
    .voice = Esta conversación ha terminado. Puede volver a llamar cuando quiera.
notice-left-quickly = La persona salió con urgencia (salida rápida). Conserva su lugar en la fila; solo puede volver con el código de regreso.
notice-bot-away = El asistente automático no está disponible en este momento. Lo que escriba se guarda, y puede pedir hablar con una persona.
notice-bot-loading = El asistente automático se está iniciando. Lo que escriba se guarda y tendrá respuesta, y ya puede pedir hablar con una persona.

## Frases de seguridad según el peligro; se dicen en el mismo paso que guarda el mensaje
safety-imminent = Si puede, póngase a salvo. Llame ahora al número local de emergencias o a seguridad.
    Puede escribir en silencio. Estamos avisando a una persona.
    .voice = Si puede, póngase a salvo. Llame ahora al número local de emergencias o a seguridad. Estamos avisando a una persona.
safety-medical = Llame ahora al número local de emergencias o pida a alguien cercano que llame. Si puede, quédese donde haya otras personas.
    Puede escribir en silencio. Estamos avisando a una persona.
    .voice = Llame ahora al número local de emergencias o pida a alguien cercano que llame. Si puede, quédese donde haya otras personas. Estamos avisando a una persona.
safety-suicide-imminent = Por favor, llame ahora al número local de emergencias o acuda a alguien que esté cerca. Sigo aquí con usted.
    Puede escribir en silencio. Estamos avisando a una persona.
    .voice = Por favor, llame ahora al número local de emergencias o acuda a alguien que esté cerca. Sigo aquí con usted. Estamos avisando a una persona.
safety-self-harm-imminent = Por favor, llame ahora al número local de emergencias o pida a alguien cercano que llame. Sigo aquí con usted, y aquí nadie le va a juzgar.
    Puede escribir en silencio. Estamos avisando a una persona.
    .voice = Por favor, llame ahora al número local de emergencias o pida a alguien cercano que llame. Sigo aquí con usted, y aquí nadie le va a juzgar. Estamos avisando a una persona.
safety-assault-imminent = Si puede, póngase a salvo. Llame ahora al número local de emergencias o a seguridad.
    Puede escribir en silencio. Estamos avisando a una persona. La atención médica ayuda más cuanto antes llega, y usted decide qué se hace.
    .voice = Si puede, póngase a salvo. Llame ahora al número local de emergencias o a seguridad. Estamos avisando a una persona. La atención médica ayuda más cuanto antes llega, y usted decide qué se hace.
safety-child-imminent = La seguridad de cualquier menor es lo primero. Llame ahora al número local de emergencias o a seguridad.
    Puede escribir en silencio. Estamos avisando a una persona. Cuando hay menores en riesgo, es posible que la línea de ayuda tenga que acudir a protección de menores.
    .voice = La seguridad de cualquier menor es lo primero. Llame ahora al número local de emergencias o a seguridad. Estamos avisando a una persona. Cuando hay menores en riesgo, es posible que la línea de ayuda tenga que acudir a protección de menores.
safety-partner-imminent = Si puede, vaya adonde haya otras personas. Llame ahora al número local de emergencias. Si es posible que alguien vigile este dispositivo, use otro cuando pueda.
    Puede escribir en silencio. Estamos avisando a una persona.
    .voice = Si puede, vaya adonde haya otras personas. Llame ahora al número local de emergencias. Si es posible que alguien vigile este dispositivo, use otro cuando pueda. Estamos avisando a una persona.
safety-threat-imminent = Por favor, llame ahora al número local de emergencias o a seguridad, y manténgase lejos de la otra persona.
    Puede escribir en silencio. Estamos avisando a una persona. Para proteger una vida, es posible que el equipo de apoyo tenga que advertir a otras personas.
    .voice = Por favor, llame ahora al número local de emergencias o a seguridad, y manténgase lejos de la otra persona. Estamos avisando a una persona. Para proteger una vida, es posible que el equipo de apoyo tenga que advertir a otras personas.
safety-suicide = Gracias por decirlo. Usted importa, y no tiene que cargar a solas con esto. ¿Está pensando en quitarse la vida?
    Estamos avisando a una persona.
safety-self-harm = Si está sangrando o ha tomado algo, llame ahora al número local de emergencias. Una herida necesita atención, y aquí nadie le va a juzgar.
    Estamos avisando a una persona.
safety-assault = Lamento mucho lo ocurrido. Si no está a salvo o tiene heridas, llame al número local de emergencias.
    La atención médica ayuda más cuanto antes llega, y usted decide qué se hace. Estamos avisando a una persona.
safety-child = La seguridad de cualquier menor es lo primero. Si hay menores en peligro ahora, llame al número local de emergencias.
    Estamos avisando a una persona. Cuando hay menores en riesgo, es posible que la línea de ayuda tenga que acudir a protección de menores.
safety-partner = Si está en peligro ahora, llame al número local de emergencias o vaya adonde haya otras personas. Si es posible que alguien vigile este dispositivo, use otro cuando pueda.
    Estamos avisando a una persona.
safety-threat = Si alguien puede sufrir daño ahora, llame al número local de emergencias o a seguridad, y manténgase lejos de la otra persona.
    Estamos avisando a una persona. Para proteger una vida, es posible que el equipo de apoyo tenga que advertir a otras personas.
safety-stalking = Su seguridad es lo primero. Si está en peligro ahora, llame al número local de emergencias o a seguridad. Ayuda guardar los mensajes y anotar fechas y lugares; no tiene que responder.
    Estamos avisando a una persona.
safety-images = Lo que le están haciendo no es culpa suya. No tiene que pagar ni responder a nadie; ayuda guardar los mensajes. Si está en peligro ahora, llame al número local de emergencias o a seguridad.
    Estamos avisando a una persona.
safety-retaliation = Si está en peligro ahora, llame al número local de emergencias o a seguridad. Ayuda anotar lo que pasa y cuándo; la Oficina de Ética puede explicar la protección contra las represalias.
    Estamos avisando a una persona.
safety-high = Su seguridad es lo primero. Si está en peligro ahora, llame al número local de emergencias o a seguridad.
    Estamos avisando a una persona.

## Preguntas delicadas en el nivel 2: se dicen una vez, con la oferta de una persona
safety-check-suicide = Gracias por decirlo. ¿Tiene pensamientos de quitarse la vida?
    En cualquier momento puede pedir aquí que le atienda una persona.
safety-check-assault = Le creemos. Puede hablar de ello aquí, sin importar cuándo pasó, y solo hasta donde quiera.
    En cualquier momento puede pedir aquí que le atienda una persona.
safety-check-evidence = Ayuda guardar los mensajes y anotar las fechas. No tiene que responder ni pagar a nadie. Si no se siente a salvo, puede pedir ayuda al número local de emergencias o a seguridad.
    En cualquier momento puede pedir aquí que le atienda una persona.
safety-check-retaliation = Ayuda anotar lo que pasa y cuándo. La Oficina de Ética puede explicar la protección contra las represalias.
    En cualquier momento puede pedir aquí que le atienda una persona.
safety-check = Si usted u otra persona no está a salvo, puede pedir ayuda al número local de emergencias o a seguridad.
    En cualquier momento puede pedir aquí que le atienda una persona.

## To those on call: nothing of what it is about
on-call-text = { $count ->
        [one] Una persona necesita ahora su ayuda en el puesto.
       *[other] { $count } personas necesitan ahora su ayuda en el puesto.
    } Responda 1 cuando vaya en camino.
on-call-call = { $count ->
        [one] Una persona necesita ahora su ayuda en el puesto.
       *[other] { $count } personas necesitan ahora su ayuda en el puesto.
    } Pulse 1 cuando vaya en camino.

## Recibir un mensaje o una llamada en un momento seguro
notice-callback-text = Recibirá un SMS dentro del horario que eligió, y solo entonces. Puede salir de esta página; su código de regreso abre la conversación en cualquier momento. Si antes está en peligro, llame a su número local de emergencias o vuelva aquí.
notice-callback-call = Recibirá una llamada dentro del horario que eligió, y solo entonces. Puede salir de esta página; su código de regreso abre la conversación en cualquier momento. Si antes está en peligro, llame a su número local de emergencias o vuelva aquí.
notice-callback-in-line = Ha empezado el horario que eligió. Está en la fila, y se comunicará con usted la primera persona del equipo que quede libre.
notice-callback-tried-text = Alguien del equipo de apoyo le ha enviado el mensaje que pidió.
notice-callback-tried-call = Alguien del equipo de apoyo le está llamando ahora, como pidió.
notice-callback-later = No hemos podido localizarle. Lo intentaremos de nuevo dentro del horario que eligió.
notice-callback-kept = Alguien del equipo de apoyo ha visto su conversación. Nos comunicaremos con usted dentro del horario que eligió.
notice-callback-cancelled = No recibirá llamadas ni mensajes. Su número se ha borrado.
notice-callback-over = El horario que eligió ha terminado y no hemos podido localizarle. Su número se ha borrado. Puede elegir otro momento o seguir escribiendo aquí.
notice-callback-stopped = El SMS no se ha enviado: desde ese número se pidió no recibir más mensajes. Puede elegir otro número o seguir escribiendo aquí.
callback-text = Hola. Pidió un mensaje a esta hora. Si es buen momento, basta con responder. Si no, puede ignorarlo.
callback-call = Hola. Pidió una llamada a esta hora. Si es buen momento, pulse 1. Si no, puede colgar sin más.

## Por mensaje de texto
text-person-word = PERSONA
text-silence-word = NÚMERO EQUIVOCADO
text-hours-word = HORAS
notice-discretion = Otra persona puede ver este teléfono: borre lo que no deba leerse. Si envía las palabras NÚMERO EQUIVOCADO, no saldrán más mensajes de aquí hasta que envíe START. Para recibir mensajes solo a horas seguras, envíe HORAS 9-17.
notice-no-media = Aquí solo se pueden leer palabras. Las fotos, las grabaciones y las ubicaciones no se guardan. Por favor, escríbalo con palabras.
notice-resumed = Su conversación continúa aquí. La vía que usaba antes ya no funciona.
notice-texts-stopped = La persona ha enviado STOP. No le llega ningún mensaje hasta que envíe START.
notice-texts-resumed = La persona ha enviado START. Los mensajes le llegan de nuevo.
notice-texts-silenced = La persona ha silenciado la línea: puede que alguien esté leyendo. No le llega ningún mensaje hasta que envíe START.
notice-template-sent = Se ha enviado el mensaje preparado. Cuando la persona responda, podrá volver a escribir.
notice-hours-how = Para recibir mensajes de aquí solo a ciertas horas, envíe por ejemplo HORAS 9-17. Para recibirlos otra vez a cualquier hora: HORAS 0-24.
notice-hours-now = ¿Qué hora es ahora donde está usted? Responda así: 14:30.
notice-hours-set = Desde ahora los mensajes le llegan solo entre las { $begins } y las { $ends }, o justo después de que usted escriba. Para cambiarlo, envíe HORAS de nuevo.
notice-hours-off = Los mensajes le llegan otra vez a cualquier hora.
notice-hours-desk = La persona recibe mensajes solo en las horas que indicó, o justo después de escribir. Lo que usted escriba entretanto espera hasta entonces.
notice-media = La persona ha enviado { $count } { $count ->
    [one] imagen o grabación
   *[other] imágenes o grabaciones
}. Nadie lo ha visto todavía.
notice-media-passed = Lo que ha enviado solo lo puede ver una persona del equipo de consejería; aquí no se guarda. Por favor, escriba también con palabras. Para hablar con una persona, envíe PERSONA.
