### Lo que dice el asistente. Un mensaje por respuesta (utter_..., say_...); .sms y .voice son la redacción propia de un canal.
### Frases cortas. Una pregunta como máximo. Creer, no indagar. Nunca prometer, juzgar ni ordenar.

## Conversación
utter_greet = Hola. Soy un asistente automático. Aquí puede escribir sobre cualquier cosa que haya pasado en el trabajo, o hacer una pregunta. ¿De qué le gustaría hablar?
utter_goodbye = Cuídese mucho. Puede volver a escribir a cualquier hora. Con su código de regreso puede retomar esta conversación.
    .sms = Cuídese mucho. Puede volver a escribir a cualquier hora.
    .voice = Cuídese mucho. Puede volver a llamar a cualquier hora.
say_thanks = No hay de qué. Sigo aquí si quiere contar algo más.
say_affirm = Gracias. Cuénteme más con sus palabras, lo que quiera y hasta donde quiera.
utter_deny = Usted decide qué contar. También puede hacerme una pregunta o pedir hablar con una persona.
say_human_called = He pedido que le atienda una persona. Alguien del equipo de apoyo le responderá aquí en cuanto pueda. Esa persona verá lo que ha escrito en esta conversación, y nada más sobre usted. Mientras tanto puede seguir escribiéndome.
    .voice = He pedido que le atienda una persona. Alguien del equipo de apoyo le responderá en cuanto pueda. Esa persona verá lo que me ha contado en esta conversación, y nada más sobre usted. Mientras tanto puede seguir hablando conmigo.
say_human_already_called = Ya está en la fila para hablar con una persona, y conserva su lugar. Me quedo aquí hasta entonces. ¿Qué le ayudaría más ahora mismo?
utter_decline_human = Es su decisión. Puede pedir hablar con una persona en cualquier momento, y yo sigo aquí.
utter_ask_bot_identity = Soy un asistente automático, no una persona. En el equipo de apoyo hay personas, y puede pedir hablar con ellas en cualquier momento. No tiene que dar su nombre, ni a mí ni a ellas.
utter_ask_confidentiality = No tiene que decir quién es. Lo que escribe está cifrado, y solo el equipo de apoyo de esta línea lo lee. Hay un límite: si está en peligro la vida de alguien, o hay menores en peligro, es posible que el equipo tenga que buscar ayuda. Contarme algo no es presentar una denuncia ante su organización.
    .voice = No tiene que decir quién es. Lo que me cuenta se guarda cifrado, y solo el equipo de apoyo de esta línea lo lee. Hay un límite: si está en peligro la vida de alguien, o hay menores en peligro, es posible que el equipo tenga que buscar ayuda. Contarme algo no es presentar una denuncia ante su organización.
utter_ask_return_later = Puede volver cuando quiera. Su código de regreso, que está arriba en esta página, vuelve a abrir esta conversación en cualquier dispositivo. Guárdelo donde solo usted pueda verlo.
    .sms = Puede volver cuando quiera. Basta con escribir de nuevo.
    .voice = Puede volver a llamar cuando quiera. Con su código de regreso puede retomar esta conversación.
say_ask_deletion = Puedo borrar ahora toda esta conversación. Nadie podrá recuperarla, tampoco usted. ¿Quiere que la borre?
utter_cannot_speak = No tiene que decir nada en voz alta. Puede escribir, con tan pocas palabras como quiera. Si está en peligro, escriba 1 y se avisará enseguida a una persona.
    .voice = No tiene que hablar. Marque el 1 si está en peligro, o el 0 para hablar con una persona. También puede colgar y enviar un mensaje de texto o usar la página web.
say_change_language = ¿Qué idioma prefiere?
say_language_changed = Seguimos en español. ¿De qué le gustaría hablar?
utter_ask_capabilities = Puedo escuchar, explicar a quién puede acudir y qué pasa después, y pedir que le atienda una persona. No puedo investigar, y contarme algo no es presentar una denuncia. ¿Qué le sería más útil?
utter_out_of_scope = Con eso no puedo ayudar. Aquí puede hablar de acoso, abusos, seguridad o angustia que tengan que ver con el trabajo. ¿Hay algo así que le preocupe?

## Lo que se confía
utter_disclose_sexual_harassment = Gracias por contármelo. Lo que cuenta es importante, y no es culpa suya. Usted decide qué pasa después.
utter_disclose_assault = Lamento muchísimo lo que le ha pasado. Le creo. No es culpa suya, y puede hablar de ello en cualquier momento. Hay atención médica, apoyo y una persona con quien hablar, denuncie o no.
utter_disclose_online_harassment = Gracias por contármelo. Los mensajes, las imágenes y las llamadas pueden doler tanto como las palabras cara a cara, y también cuentan. Si no le resulta demasiado duro, guárdelos: no tiene que responder ni volver a mirarlos.
utter_disclose_bullying = Gracias por contármelo. Recibir ese trato desgasta, y hace bien en tomarlo en serio. No tiene que afrontarlo a solas.
utter_disclose_discrimination = Gracias por contármelo. Es grave que le traten peor por ser quien es, y no tiene por qué soportarlo.
utter_disclose_exploitation = Gracias por contármelo. Nadie puede pedir sexo a cambio de ayuda, trabajo, un contrato ni ninguna otra cosa. Las personas afectadas tienen derecho a la seguridad y al apoyo, sean cuales sean sus papeles o su situación.
utter_disclose_stalking = Gracias por contármelo. Que alguien le siga o le vigile da miedo, y hace bien en tomarlo en serio. Si puede, anote fechas y lugares, y guarde los mensajes.
utter_disclose_retaliation = Gracias por contármelo. Castigar a alguien por haber hablado ya está mal de por sí. Anotar qué cambió, y cuándo, puede servirle más adelante. La Oficina de Ética se ocupa de la protección contra las represalias.
utter_disclose_suicidal_thoughts = Gracias por decírmelo. Hace falta fuerza para decirlo. Estoy pidiendo que una persona hable con usted ahora. Si siente que podría hacerse daño, por favor, llame al número local de emergencias o vaya con alguien que esté cerca.
utter_disclose_danger = Su seguridad es lo primero. Si puede, vaya adonde haya otras personas y llame al número local de emergencias o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora. Puede escribir en silencio.
    .voice = Su seguridad es lo primero. Si puede, vaya adonde haya otras personas y llame al número local de emergencias o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora.
utter_disclose_partner_violence = Gracias por confiarme esto. Nadie merece que le hagan daño o le controlen en su casa. Si es posible que alguien vigile este teléfono o este equipo, use otro que sea solo suyo cuando pueda.
utter_express_distress = Lo que cuenta es muy duro. Me alegra que haya escrito. No tiene que resolverlo todo ahora, ni cargar a solas con esto.
    .voice = Lo que cuenta es muy duro. Me alegra que haya llamado. No tiene que resolverlo todo ahora, ni cargar a solas con esto.
utter_witness_report = Gracias por no mirar hacia otro lado. Quien presencia algo así puede hacer cinco cosas: distraer, para cortar el momento; delegar, es decir, pedir ayuda a alguien más; documentar, y entregarlo a la persona afectada; dar apoyo después, preguntándole cómo está; intervenir directamente, solo si no hay peligro. Algunas personas, sobre todo quienes dirigen equipos, tienen el deber de denunciar lo que llegan a saber.
utter_manager_seeks_advice = Gracias por tomarlo en serio. Lo que le corresponde es escuchar, proteger a las personas, prevenir represalias y comunicar el asunto a quien deba recibirlo; no investigar por su cuenta. En muchas organizaciones, quienes dirigen equipos tienen el deber de denunciar. La Oficina de Ética, recursos humanos o el servicio de investigación pueden decirle qué se aplica en su caso.
utter_accused_seeks_help = Gracias por escribir. Aquí se le escucha con el mismo respeto que a cualquier otra persona. La asistencia letrada al personal puede orientarle sobre el procedimiento y sus derechos, y la consejería del personal puede darle apoyo. Por favor, no se ponga en contacto con la otra persona por este asunto.
    .voice = Gracias por llamar. Aquí se le escucha con el mismo respeto que a cualquier otra persona. La asistencia letrada al personal puede orientarle sobre el procedimiento y sus derechos, y la consejería del personal puede darle apoyo. Por favor, no se ponga en contacto con la otra persona por este asunto.

## Información
utter_ask_is_it_harassment = En pocas palabras, el acoso sexual es una conducta no deseada de naturaleza sexual de la que razonablemente cabe esperar que ofenda o humille. Una sola vez puede bastar. Cuenta en cualquier lugar, a cualquier hora, también en línea, y sea cual sea el género de las personas. También cuenta cómo lo vivió la persona afectada. No puedo juzgar un caso, pero si algo le inquietó, vale la pena hablarlo.
say_options = Hay varias puertas: formales, informales y de apoyo. Puede usar más de una, y hablar conmigo no cierra ninguna. Para mostrarle las que encajan, le haré como máximo seis preguntas cortas. Puede omitir cualquiera, o preguntarme otra cosa en cualquier momento.
utter_ask_formal_report = Una denuncia formal va al servicio de investigación o a la jefatura de su entidad. Tienen que recibirla, y deciden si se investiga. Ayuda decir qué pasó, cuándo, dónde y quién lo vio. No necesita pruebas para denunciar.
utter_ask_informal_resolution = La Oficina del Ombudsman es independiente y confidencial, y busca una salida con usted, de manera extraoficial. No recibe denuncias, y no detiene los plazos de un procedimiento formal. Después de una agresión, nadie debería pedirle que se siente a hablar con la otra persona.
utter_ask_anonymous_report = El servicio de investigación acepta denuncias sin nombre. A una denuncia anónima es más difícil darle seguimiento, por eso importan los detalles: qué, cuándo, dónde. Aquí también puede mantener el anonimato.
utter_ask_what_happens_next = Después de una denuncia formal, la oficina confirma que la ha recibido y la evalúa. Luego puede hacerle preguntas, investigar o enviarla a otra oficina. En cualquier momento puede preguntar por apoyo y por medidas provisionales. El tiempo que lleva varía, y la oficina puede informarle.
utter_ask_time_limits = Los plazos varían según la organización, el procedimiento y su situación. Algunos son cortos. La asistencia letrada al personal, o la política de su organización, puede decirle cuáles se aplican en su caso. Vale la pena preguntar pronto, y vale la pena hablar, sin importar cuándo ocurrió.
utter_ask_retaliation_protection = La protección contra las represalias es tarea de la Oficina de Ética. Suele comenzar con una denuncia ante una oficina autorizada a recibirla; contármelo a mí no es una denuncia de ese tipo. Ayuda llevar un registro de fechas y cambios.
utter_ask_legal_help = La asistencia letrada al personal da orientación jurídica gratuita y confidencial a quienes forman o formaron parte del personal. Si no es su caso, vale la pena preguntar si pueden ayudarle, o a quién le sugieren acudir. Yo no puedo dar asesoramiento jurídico.
utter_ask_evidence = Guarde lo que ya tiene: mensajes, correos, fechas, nombres de quienes vieron algo. Escriba lo que recuerda, con sus palabras y con la fecha. Guárdelo donde solo usted pueda abrirlo. No necesita pruebas para pedir ayuda.
utter_ask_interim_measures = Mientras se examina un asunto, la organización puede tomar medidas: que le supervise otra persona, otro lugar de trabajo, trabajo a distancia, una licencia, que no haya contacto. Puede pedirlas al denunciar, o pedirlas a la oficina que tiene su denuncia. No deberían perjudicarle.
utter_ask_eligibility = Esta línea es para todas las personas que trabajan con la organización o reciben sus servicios: personal, consultoría, pasantías y prácticas, voluntariado, contratistas y demás. Algunas oficinas atienden solo a una parte. Dígame su función, si quiere, y podré decirle más.
utter_ask_medical_care = Puede pedir atención médica sin presentar una denuncia. Después de una agresión, hay atención que conviene recibir muy pronto: la protección contra el VIH, en las dos primeras horas si es posible y a más tardar a las 72 horas; la anticoncepción de emergencia, hasta las 120 horas. Un servicio médico también puede conservar pruebas, si usted quiere. Usted elige qué se hace.
utter_ask_support_services = La consejería del personal ofrece apoyo confidencial. El servicio médico se ocupa de la salud. La Oficina del Ombudsman, los sindicatos del personal, los puntos focales y las redes de pares pueden acompañarle. Y alguien del equipo de apoyo de esta línea puede hablar con usted aquí.
utter_ask_senior_or_external_offender = El rango no pone a nadie por encima de las normas. Si la persona tiene un cargo alto, o no es de su organización, el servicio de investigación puede recibir una denuncia de todos modos, y también puede recibirla una oficina distinta de la suya. Puede decir a quién quiere dejar al margen.

## Comprobar la seguridad
say_ask_safe = ¿Está a salvo en este momento?
say_safe = Gracias por decírmelo. Puede contarme más, a su ritmo, o preguntar qué opciones tiene. También puede pedir hablar con una persona.
say_not_safe = Entonces su seguridad es lo primero. Si puede, vaya con otras personas, o llame al número local de emergencias o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora. Puede escribir en silencio.
    .voice = Entonces su seguridad es lo primero. Si puede, vaya con otras personas, o llame al número local de emergencias o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora.

## Cuando no ha entendido
say_did_you_mean = Puede que no lo haya entendido bien. ¿Quería decir alguna de estas cosas?
say_not_understood = Perdón, no lo he entendido. Puede decirlo con otras palabras, elegir una de estas opciones, o pedir hablar con una persona.
say_not_understood_here = Perdón, no lo he entendido. Puede elegir una de las respuestas, o pedir hablar con una persona.
say_not_understood_again = Sigo sin entender, y el fallo es mío, no suyo. Estoy pidiendo que una persona le ayude.
say_nothing_to_read = No he recibido nada que pueda leer. Por favor, escríbalo con palabras.
    .voice = No he oído nada que pueda entender. Por favor, dígalo con palabras, o marque el 0 para hablar con una persona.
say_fault = Algo ha fallado por mi parte, no por la suya. Puede decirlo otra vez, o pedir hablar con una persona.
say_handoff_ended = El equipo de apoyo me ha devuelto la conversación. Soy un asistente automático. ¿Hay algo más que quiera decir o preguntar?

## Botones
choice-yes = Sí
choice-no = No
choice-english-too = También puede ser en inglés
choice-human = Hablar con una persona
choice-no-human = Ahora no
choice-options = ¿Qué opciones tengo?
choice-support = ¿Quién puede apoyarme?
choice-confidentiality = ¿Es confidencial?
choice-capabilities = ¿Qué puede hacer este asistente?
choice-delete = Borrar esta conversación
choice-delete-now = Sí, borrarla para siempre
choice-none-of-these = Nada de esto
choice-mean-ask-bot-identity = ¿Hablo con una persona?
choice-mean-ask-confidentiality = ¿Es confidencial?
choice-mean-request-deletion = Borrar lo que escribí
choice-mean-change-language = Otro idioma
choice-mean-ask-capabilities = ¿Qué puede hacer este asistente?
choice-mean-disclose-sexual-harassment = Sufrí acoso sexual
choice-mean-disclose-assault = Sufrí una agresión
choice-mean-disclose-online-harassment = Acoso por mensajes o en línea
choice-mean-disclose-bullying = Sufro acoso laboral
choice-mean-disclose-discrimination = Me tratan peor por ser quien soy
choice-mean-disclose-exploitation = Piden sexo a cambio de algo
choice-mean-disclose-stalking = Alguien me sigue o me vigila
choice-mean-disclose-retaliation = Me castigan por haber hablado
choice-mean-disclose-suicidal-thoughts = Pienso en quitarme la vida
choice-mean-disclose-danger = Estoy en peligro
choice-mean-disclose-partner-violence = Violencia en casa
choice-mean-express-distress = Me siento muy mal
choice-mean-witness-report = Vi que le pasaba a alguien
choice-mean-manager-seeks-advice = Dirijo un equipo, ¿qué debo hacer?
choice-mean-accused-seeks-help = Me han acusado
choice-mean-ask-is-it-harassment = ¿Esto es acoso?
choice-mean-ask-reporting-options = ¿Dónde puedo denunciar?
choice-mean-ask-formal-report = ¿Cómo es una denuncia formal?
choice-mean-ask-informal-resolution = Resolverlo de manera informal
choice-mean-ask-anonymous-report = Denunciar sin dar mi nombre
choice-mean-ask-what-happens-next = ¿Qué pasa tras una denuncia?
choice-mean-ask-time-limits = ¿Hay un plazo?
choice-mean-ask-retaliation-protection = ¿Qué protección tengo si hablo?
choice-mean-ask-legal-help = Ayuda jurídica
choice-mean-ask-evidence = ¿Qué guardo como prueba?
choice-mean-ask-interim-measures = ¿Qué medidas hay entretanto?
choice-mean-ask-eligibility = ¿Puedo usar esta línea?
choice-mean-ask-medical-care = Atención médica
choice-mean-ask-support-services = ¿Quién puede apoyarme?
choice-mean-ask-senior-or-external-offender = Tiene un alto cargo o es de fuera
