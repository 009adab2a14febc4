### Lo que dice el asistente. Un mensaje por respuesta (utter_..., say_...); .sms y .voice son la redacción propia de un canal.
### Frases cortas. Una pregunta como máximo. Creer, no indagar. Nunca prometer, juzgar ni ordenar.

## Conversación
utter_greet = Hola. Soy un asistente automático. Aquí puede escribir sobre cualquier cosa que haya pasado en el trabajo, o hacer una pregunta. ¿De qué le gustaría hablar?
utter_goodbye = Cuídese mucho. Puede volver a escribir a cualquier hora. Su código de retorno le trae de nuevo a esta conversación.
    .sms = Cuídese mucho. Puede volver a escribir a cualquier hora.
    .voice = Cuídese mucho. Puede volver a llamar a cualquier hora.
say_thanks = No hay de qué. Sigo aquí si quiere contar algo más.
utter_affirm = Le escucho. Cuénteme más con sus palabras, tanto o tan poco como quiera.
utter_deny = De acuerdo. Usted decide qué compartir. También puede hacerme una pregunta, o pedir hablar con una persona.
say_human_called = He pedido que le atienda una persona. Alguien del equipo de apoyo le responderá aquí en cuanto pueda. Verá lo que ha escrito en esta conversación, y nada más sobre usted. Mientras tanto puede seguir escribiéndome.
    .voice = He pedido que le atienda una persona. Alguien del equipo de apoyo le responderá en cuanto pueda. Verá lo que me ha contado en esta conversación, y nada más sobre usted. Mientras tanto puede seguir hablando conmigo.
say_human_already_called = Ya está en la fila para hablar con una persona, y conserva su lugar. Me quedo aquí hasta entonces. ¿Qué le ayudaría más ahora mismo?
utter_decline_human = Es su decisión. Puede pedir hablar con una persona en cualquier momento, y yo sigo aquí.
utter_ask_bot_identity = Soy un asistente automático, no una persona. En el equipo de apoyo hay personas, y puede pedir hablar con ellas en cualquier momento. No tiene que dar su nombre, ni a mí ni a ellas.
utter_ask_confidentiality = No tiene que decir quién es. Lo que escribe está cifrado, y solo el equipo de apoyo de esta línea puede leerlo. Hay un límite: si corre peligro una vida o una persona menor de edad, el equipo puede tener que buscar ayuda. Contarme algo no es presentar una denuncia ante su organización.
    .voice = No tiene que decir quién es. Lo que me cuenta está cifrado, y solo el equipo de apoyo de esta línea puede leerlo. Hay un límite: si corre peligro una vida o una persona menor de edad, el equipo puede tener que buscar ayuda. Contarme algo no es presentar una denuncia ante su organización.
utter_ask_return_later = Puede volver cuando le venga bien. Su código de retorno, en la parte de arriba de esta página, abre de nuevo esta conversación en cualquier dispositivo. Guárdelo donde nadie más pueda verlo.
    .sms = Puede volver cuando le venga bien. Basta con escribir de nuevo.
    .voice = Puede volver a llamar cuando le venga bien. Con su código de retorno vuelve a esta conversación.
say_ask_deletion = Puedo borrar ahora toda esta conversación. Nadie podrá recuperarla, tampoco usted. ¿Quiere que la borre?
utter_cannot_speak = No tiene que decir nada en voz alta. Puede escribir, con tan pocas palabras como quiera. Si está en peligro, escriba 1 y se avisará enseguida a una persona del equipo.
    .voice = No tiene que hablar. Marque 1 si está en peligro, o 0 para hablar con una persona. También puede colgar y enviar un mensaje de texto o usar la página web.
say_change_language = ¿Qué idioma prefiere?
say_language_changed = Seguimos en español. ¿De qué le gustaría hablar?
utter_ask_capabilities = Puedo escuchar, explicar a quién puede acudir y qué pasa después, y pedir que le atienda una persona. No puedo investigar, y contarme algo no es presentar una denuncia. ¿Qué le sería más útil?
utter_out_of_scope = Con eso no puedo ayudar. Estoy aquí para el acoso, el abuso, la seguridad y la angustia relacionados con el trabajo. ¿Hay algo de ese tipo que le preocupe?

## Lo que se confía
utter_disclose_sexual_harassment = Gracias por contármelo. Lo que describe importa, y no es culpa suya. Usted decide qué pasa después.
utter_disclose_assault = Lamento muchísimo lo que le ha pasado. Le creo. No es culpa suya, y cualquier momento es bueno para hablarlo. Hay atención médica, apoyo y una persona con quien hablar, denuncie o no.
utter_disclose_online_harassment = Gracias por contármelo. Los mensajes, las imágenes y las llamadas pueden doler tanto como las palabras cara a cara, y cuentan. Si puede soportarlo, consérvelos: no tiene que responder ni volver a mirarlos.
utter_disclose_bullying = Gracias por contármelo. Recibir ese trato desgasta, y está bien tomarlo en serio. No tiene que afrontarlo a solas.
utter_disclose_discrimination = Gracias por contármelo. Que le traten peor por ser quien es resulta grave, y no tiene por qué soportarlo.
utter_disclose_exploitation = Gracias por contármelo. Nadie puede pedir sexo a cambio de ayuda, trabajo, un contrato ni ninguna otra cosa. Las personas afectadas tienen derecho a la seguridad y al apoyo, sean cuales sean sus papeles o su situación.
utter_disclose_stalking = Gracias por contármelo. Que alguien le siga o le vigile da miedo, y está bien tomarlo en serio. Si puede, anote fechas y lugares, y guarde los mensajes.
utter_disclose_retaliation = Gracias por contármelo. Castigar a alguien por hablar está mal en sí mismo. Anotar qué cambió, y cuándo, puede servirle más adelante. La Oficina de Ética se ocupa de la protección contra las represalias.
utter_disclose_suicidal_thoughts = Gracias por decírmelo. Hace falta fuerza para decirlo. Estoy pidiendo que una persona hable con usted ahora. Si siente que podría llevar a cabo esos pensamientos, por favor, llame al número de emergencias local o vaya con alguien que esté cerca.
utter_disclose_danger = Su seguridad es lo primero. Si puede, vaya adonde haya otras personas y llame al número de emergencias local o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora. Puede escribir sin hacer ruido.
    .voice = Su seguridad es lo primero. Si puede, vaya adonde haya otras personas y llame al número de emergencias local o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora.
utter_disclose_partner_violence = Gracias por confiarme esto. Nadie merece sufrir daño ni control en su casa. Si es posible que alguien vigile este teléfono o este equipo, use, cuando pueda, otro que sea solo suyo.
utter_express_distress = Lo que cuenta suena muy duro. Me alegra que haya escrito. No tiene que resolverlo todo ahora, ni cargar con esto a solas.
    .voice = Lo que cuenta suena muy duro. Me alegra que haya llamado. No tiene que resolverlo todo ahora, ni cargar con esto a solas.
utter_witness_report = Gracias por no haber mirado hacia otro lado. Hay cinco cosas que puede hacer un testigo: distraer, para cortar el momento; delegar, para traer a alguien; documentar, y dárselo a la persona afectada; dar apoyo después, preguntándole cómo está; actuar directamente, solo si no hay peligro. Algunas personas, sobre todo quienes tienen un cargo directivo, tienen el deber de denunciar lo que llegan a saber.
utter_manager_seeks_advice = Gracias por tomarlo en serio. Lo que le corresponde es escuchar, proteger a las personas, prevenir represalias y transmitir el asunto; no investigar por su cuenta. En muchas organizaciones, quienes dirigen equipos tienen el deber de denunciar. La Oficina de Ética, recursos humanos o el servicio de investigación pueden decirle qué se aplica en su caso.
utter_accused_seeks_help = Gracias por escribir. Aquí se le escucha con el mismo respeto que a cualquier otra persona. La asistencia letrada al personal puede orientarle sobre el procedimiento y sus derechos, y la consejería del personal puede darle apoyo. Por favor, no tenga ningún contacto sobre esto con la otra persona.
    .voice = Gracias por llamar. Aquí se le escucha con el mismo respeto que a cualquier otra persona. La asistencia letrada al personal puede orientarle sobre el procedimiento y sus derechos, y la consejería del personal puede darle apoyo. Por favor, no tenga ningún contacto sobre esto con la otra persona.

## Información
utter_ask_is_it_harassment = En pocas palabras, el acoso sexual es una conducta no deseada de naturaleza sexual que, razonablemente, cabe esperar que ofenda o humille. Una sola vez puede bastar. Cuenta en cualquier lugar, a cualquier hora, también en línea, y sea cual sea el género de las personas. Cuenta cómo lo vivió la persona afectada. No puedo juzgar un caso, pero si le inquietó, vale la pena hablarlo.
say_options = Hay varias puertas: formales, informales y de apoyo. Puede usar más de una, y hablar conmigo no cierra ninguna. Para mostrarle las que encajan, tengo como máximo seis preguntas cortas. Puede omitir cualquiera, o preguntarme otra cosa entre medias.
utter_ask_formal_report = Una denuncia formal va al servicio de investigación o a la jefatura de su entidad. Tienen que recibirla, y deciden si investigar. Ayuda decir qué pasó, cuándo, dónde y quién lo vio. No necesita pruebas para denunciar.
utter_ask_informal_resolution = La Oficina del Ombudsman es independiente y confidencial, y busca con usted un camino, de manera extraoficial. No es un lugar donde se denuncia, y no detiene los plazos de un procedimiento formal. Después de una agresión, nadie debería pedirle que se siente a hablar con la otra persona.
utter_ask_anonymous_report = El servicio de investigación acepta denuncias sin nombre. Una denuncia anónima es más difícil de seguir, por eso importan los detalles: qué, cuándo, dónde. Aquí también puede mantener el anonimato.
utter_ask_what_happens_next = Después de una denuncia formal, la oficina confirma que la tiene y la evalúa. Luego puede hacerle preguntas, investigar o enviarla a otro lugar. En cualquier momento puede preguntar por apoyo y por medidas provisionales. El tiempo que lleva varía, y la oficina puede informarle.
utter_ask_time_limits = Los plazos varían: según la organización, el procedimiento y su situación. Algunos son cortos. La asistencia letrada al personal, o la política de su organización, puede decirle cuáles se aplican en su caso. Vale la pena preguntar pronto, y vale la pena hablar, haya ocurrido cuando haya ocurrido.
utter_ask_retaliation_protection = La protección contra las represalias es tarea de la Oficina de Ética. Suele comenzar con una denuncia ante una oficina autorizada a recibirla; contármelo no lo es. Ayuda llevar un registro de fechas y cambios.
utter_ask_legal_help = La asistencia letrada al personal da orientación jurídica gratuita y confidencial a quienes forman o formaron parte del personal. Si no es su caso, vale la pena preguntar si pueden ayudarle, o a quién sugieren. Yo no puedo dar asesoramiento jurídico.
utter_ask_evidence = Guarde lo que ya tiene: mensajes, correos, fechas, nombres de quienes vieron algo. Escriba lo que recuerda, con sus palabras, con la fecha. Guárdelo donde nadie más pueda abrirlo. No necesita pruebas para pedir ayuda.
utter_ask_interim_measures = Mientras se examina un asunto, la organización puede tomar medidas: otra línea jerárquica, otro lugar de trabajo, trabajo a distancia, licencia, ausencia de contacto. Puede pedirlas al denunciar, o pedirlas a la oficina que tiene su denuncia. No deberían perjudicarle.
utter_ask_eligibility = Esta línea es para todas las personas que trabajan con la organización o reciben sus servicios: personal, personas consultoras, en prácticas, voluntarias, contratistas y otras. Algunas oficinas atienden solo a una parte. Dígame su función, si quiere, y podré decirle más.
utter_ask_medical_care = Puede pedir atención médica sin presentar una denuncia. Después de una agresión, parte de esa atención conviene muy pronto: la protección contra el VIH, en las dos primeras horas si es posible y a más tardar a las 72 horas; la anticoncepción de emergencia, hasta las 120 horas. Un servicio médico también puede conservar pruebas, si usted quiere. Usted elige qué se hace.
utter_ask_support_services = La consejería del personal ofrece apoyo confidencial. El servicio médico se ocupa de la salud. La Oficina del Ombudsman, los sindicatos del personal, los puntos focales y las redes de pares pueden acompañarle. Y alguien del equipo de apoyo de esta línea puede hablar con usted aquí.
utter_ask_senior_or_external_offender = El rango no pone a nadie por encima de las normas. Si la persona tiene un cargo alto, o no es de su organización, el servicio de investigación puede igualmente recibir una denuncia, y también otra oficina distinta de la suya. Puede decir a quién quiere dejar al margen.

## Comprobar la seguridad
say_ask_safe = ¿Está a salvo en este momento?
say_safe = Gracias por decírmelo. Su seguridad importa. Puede contarme más, a su ritmo, o preguntar qué opciones tiene. También puede pedir hablar con una persona.
say_not_safe = Entonces su seguridad es lo primero. Si puede, vaya con otras personas, o llame al número de emergencias local o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora. Puede escribir sin hacer ruido.
    .voice = Entonces su seguridad es lo primero. Si puede, vaya con otras personas, o llame al número de emergencias local o al servicio de seguridad. Estoy pidiendo que una persona le atienda ahora.

## Cuando no ha entendido
say_did_you_mean = Puede que no lo haya entendido bien. ¿Quería decir alguna de estas cosas?
say_not_understood = Perdón, no lo he entendido. Puede decirlo con otras palabras, elegir una de estas opciones, o pedir hablar con una persona.
say_not_understood_here = Perdón, no lo he entendido. Puede elegir una de las respuestas, o pedir hablar con una persona.
say_not_understood_again = Sigo sin entender, y el fallo es mío, no suyo. Estoy pidiendo que una persona le ayude.
say_nothing_to_read = No he recibido nada que pueda leer. Por favor, escríbalo con palabras.
    .voice = No he oído nada que pueda entender. Por favor, dígalo con palabras, o marque 0 para hablar con una persona.
say_fault = Algo ha fallado de mi lado, no del suyo. Puede decirlo otra vez, o pedir hablar con una persona.
say_handoff_ended = El equipo de apoyo me ha devuelto la conversación. Soy un asistente automático. ¿Hay algo más que quiera decir o preguntar?

## Botones
choice-yes = Sí
choice-no = No
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
choice-mean-ask-evidence = ¿Qué pruebas debo guardar?
choice-mean-ask-interim-measures = Medidas mientras se examina
choice-mean-ask-eligibility = ¿Puedo usar esta línea?
choice-mean-ask-medical-care = Atención médica
choice-mean-ask-support-services = ¿Quién puede apoyarme?
choice-mean-ask-senior-or-external-offender = Alguien con alto cargo o de fuera
