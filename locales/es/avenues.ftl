### El directorio de puertas en palabras: qué hace cada una, qué pasa después y por qué se nombra. Los datos de una organización
### (contactos, oficinas) están en data/avenues. Sin promesas, sin plazos en días salvo certeza, sin consejo de denunciar o no.

avenue-line = • { $avenue }. { $reason }

## Títulos
choice-avenue-investigation = Servicio de investigación
choice-avenue-head = Jefatura de su entidad
choice-avenue-conduct = Equipo de conducta y disciplina
choice-avenue-ombudsman = Oficina del Ombudsman y mediación
choice-avenue-managed = Paso informal de un cargo directivo
choice-avenue-counsellor = Consejería del personal
choice-avenue-medical = Servicio médico
choice-avenue-security = Servicio de seguridad
choice-avenue-ethics = Oficina de Ética
choice-avenue-legal = Asistencia letrada al personal
choice-avenue-peers = Punto focal, sindicato o red de pares
choice-avenue-victims = Defensa de los derechos de las víctimas
choice-avenue-more = Mostrar más
choice-avenue-list = Volver a la lista
choice-avenue-again = Cambiar mis respuestas

## Qué hace cada una, y qué pasa después
avenue-investigation = El servicio de investigación recibe denuncias y las evalúa. Averigua los hechos dentro de la organización; no es la policía. Confirma que ha recibido su denuncia, y luego puede hacerle preguntas, investigar o enviarla a otra oficina.
avenue-head = La jefatura de su entidad, o la persona responsable, tiene que recibir la denuncia, confirmar que la tiene y transmitirla. Decide qué se hace, y con qué medidas se le protege mientras tanto.
avenue-conduct = En las misiones, el equipo de conducta y disciplina recibe denuncias, explica las opciones y organiza la asistencia a las víctimas. Transmite las denuncias a quienes investigan.
avenue-ombudsman = La Oficina del Ombudsman escucha de manera extraoficial, explica las opciones y puede buscar una salida con usted. No recibe denuncias. No se hace nada si usted no quiere.
avenue-managed = Alguien con cargo directivo en quien confíe puede dar un paso informal, por ejemplo hablar con la persona u organizar el trabajo de otra manera. Conviene acordar antes qué se dirá, y a quién.
avenue-counsellor = La consejería del personal da apoyo psicológico de corta duración. Puede hablar de cómo está, de qué le ayuda y de qué le gustaría hacer. Hablar allí no le obliga a nada.
avenue-medical = El servicio médico trata lesiones y da la atención urgente después de una agresión. Usted elige qué se hace, y no hace falta denunciar para ello.
avenue-security = El servicio de seguridad se ocupa de la seguridad física: un lugar seguro, cómo volver a casa, orientación ante una amenaza, contacto con los servicios locales. En algunos lugares tiene personas formadas en violencia de género.
avenue-ethics = La Oficina de Ética se ocupa de la protección contra las represalias. Examina si le trataron peor por haber hablado, y puede recomendar medidas. No recibe denuncias de la conducta en sí.
avenue-legal = La asistencia letrada al personal da orientación jurídica gratuita y puede representarle. Explica procedimientos, derechos y plazos, y ayuda a escribir lo que haya que escribir.
avenue-peers = Los puntos focales de género, los sindicatos del personal y las redes de pares conocen la organización por dentro. Pueden escuchar, orientar y acompañarle a una oficina.
avenue-victims = La defensa de los derechos de las víctimas apoya a quienes sufrieron explotación o abusos sexuales por parte del personal, ante todo a niñas y niños. Facilita el contacto con ayuda médica, jurídica, de seguridad y de otro tipo, haya denuncia o no.

## Qué clase de puerta es
avenue-kind-formal = Es una puerta formal: lo que diga allí puede llevar a un procedimiento.
avenue-kind-informal = Es una puerta informal: con ella no empieza ningún procedimiento.
avenue-kind-support = Está para dar apoyo: no es una denuncia.
avenue-kind-safety = Está para la seguridad: no es una denuncia de una falta.
avenue-kind-legal = Está para la ayuda jurídica: no es una denuncia.

## Si hace falta un nombre
avenue-anonymous-yes = Puede acudir sin dar su nombre; así es más difícil darle seguimiento.
avenue-anonymous-no = Para poder actuar, allí necesitan saber quién es usted.
avenue-anonymous-ask = Puede preguntar primero sin dar su nombre.

## Quién se entera
avenue-confidential-strict = Lo que diga queda en confidencia, salvo si alguien corre un peligro grave e inmediato.
avenue-confidential-limited = Lo que diga se protege, pero puede ser necesario compartirlo para actuar.
avenue-confidential-need-to-know = Solo se enteran quienes lo necesitan para su tarea.
avenue-confidential-client = Lo que diga se comparte solo si usted está de acuerdo.
avenue-confidential-ask = Vale la pena preguntar primero quién se enterará.

## El tiempo, en palabras seguras
avenue-deadline-differs = Los plazos varían; la política de su organización y la asistencia letrada al personal pueden decirle cuáles se aplican en su caso.
avenue-deadline-soon = Ayuda más cuando se acude pronto, y sigue ahí más adelante.
avenue-deadline-hours = Después de una agresión, conviene recibir la atención contra el VIH en las 2 primeras horas y a más tardar a las 72 horas; la anticoncepción de emergencia, hasta las 120 horas. El resto de la atención ayuda en cualquier momento.
avenue-deadline-sixty-days = La revisión de una decisión suele tener que pedirse en un plazo de 60 días. Otros plazos varían, así que vale la pena preguntar pronto.
avenue-deadline-clocks-run = Mientras tanto siguen corriendo los plazos de los procedimientos formales; la asistencia letrada al personal puede decirle cuáles se aplican en su caso.

## Alrededor
avenue-check = Por favor, pregunte primero si le pueden atender.
avenue-office = En su organización se llama { $office }.
avenue-contact = { $contact } (comprobado el { $date })
avenue-no-contact = No tengo un contacto comprobado que mostrar. Las páginas de su organización lo tienen, y alguien del equipo de apoyo puede buscarlo con usted.

## Por qué se nombra
because-open = Está a su disposición.
because-who-manager = Ahí comunican quienes dirigen equipos lo que llegan a saber; investigarlo no es tarea suya.
because-who-accused = También está para usted.
because-who-beneficiary = Está para las personas a quienes la organización sirve.
because-what-sexual-harassment = Se ocupa del acoso sexual.
because-what-assault = Puede ayudar después de una agresión.
because-what-online = Se ocupa también del acoso en línea.
because-what-bullying = Se ocupa del acoso laboral.
because-what-discrimination = Se ocupa de la discriminación.
because-what-exploitation = Participa en la ayuda a quienes sufrieron explotación o abusos.
because-what-stalking = Puede ayudar cuando alguien le sigue o le vigila.
because-what-retaliation = Puede ayudar cuando castigan a alguien por hablar.
because-what-partner-violence = Puede ayudar ante la violencia en casa.
because-wish-heard = Usted desea que le escuchen.
because-wish-informal = Usted desea que pare sin procedimiento.
because-wish-report = Usted desea denunciar.
because-wish-anonymous = Usted ha pedido mantener el anonimato.
because-wish-legal = Usted desea ayuda jurídica.
because-wish-medical = Usted desea ayuda médica.
because-wish-safety = Usted desea ayuda para estar a salvo.
because-where-mission = Ocurrió en una misión.
