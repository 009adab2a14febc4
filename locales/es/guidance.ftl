### Orientación hacia la puerta adecuada: seis preguntas cerradas como máximo, y todas se pueden omitir. Nunca porqués, nunca nombres.

## Las preguntas
say_ask_who = ¿Cuál de estas opciones le describe mejor?
say_ask_organisation = ¿De qué organización forma parte?
say_ask_what = ¿De qué se trata?
say_ask_what_of_another = ¿Qué vio, o de qué se enteró?
say_ask_where = ¿Dónde ocurrió?
say_ask_station = ¿Qué lugar de destino tiene más cerca?
say_ask_wish = ¿Qué es lo que más quiere en este momento?
say_safe_go_on = Gracias por decírmelo. Puede contar más, a su ritmo. Sigo con las preguntas cortas.

## Quién no debe ver la conversación
say_keep_out = Antes de pedir que le atienda una persona: alguien del equipo de apoyo le responderá y verá lo que ha escrito aquí, y nada más sobre usted. ¿Hay alguna oficina o alguien de esta línea que no deba ver esto?
    .voice = Antes de pedir que le atienda una persona: alguien del equipo de apoyo le responderá y sabrá lo que me ha contado aquí, y nada más sobre usted. ¿Hay alguna oficina o alguien de esta línea que no deba saberlo?
say_keep_out_after = Ya se ha pedido que le atienda una persona. ¿Hay alguna oficina o alguien de esta línea que no deba ver esto?
say_keep_out_station = ¿Qué lugar de destino debe quedar al margen?
say_keep_out_more = Queda anotado: no verán esta conversación. ¿Hay alguien más?
say_keep_out_noted = Queda anotado. Conserva su lugar en la fila.

## Lo que puede encajar
say_avenues = Por lo que me ha dicho, estas puertas pueden encajar. Usted elige, y puede usar más de una.
say_avenues_more = Estas también están a su disposición.

## Al final
say_ask_feedback = Una pregunta, si quiere: ¿le ha servido esta conversación? Solo se cuenta su respuesta, sin sus palabras.
say_feedback_thanks = Gracias. Eso nos ayuda a mejorar.

## Botones
choice-skip = Omitir
choice-who-staff = Miembro del personal
choice-who-consultant = Consultoría
choice-who-intern = Pasantía o prácticas
choice-who-volunteer = Voluntariado
choice-who-contractor = Contratista
choice-who-beneficiary = Recibo ayuda o servicios
choice-what-sexual-harassment = Acoso sexual
choice-what-assault = Agresión sexual
choice-what-online = Acoso por mensajes o en línea
choice-what-bullying = Acoso laboral
choice-what-discrimination = Discriminación
choice-what-exploitation = Explotación sexual o de menores
choice-what-stalking = Seguimiento o vigilancia
choice-what-retaliation = Represalias por hablar
choice-what-partner-violence = Violencia en casa
choice-what-other = Otra cosa
choice-where-headquarters = En la sede
choice-where-field = En una oficina sobre el terreno
choice-where-mission = En una misión
choice-where-event = En un evento o un viaje
choice-where-online = En línea
choice-wish-heard = Que me escuchen
choice-wish-informal = Que pare, sin procedimiento
choice-wish-report = Denunciar
choice-wish-anonymous = Denunciar sin dar mi nombre
choice-wish-legal = Ayuda jurídica
choice-wish-medical = Ayuda médica
choice-wish-safety = Ayuda para estar a salvo
choice-org-secretariat = Secretaría de la ONU
choice-org-undp = PNUD
choice-org-unicef = UNICEF
choice-org-unhcr = ACNUR
choice-org-wfp = PMA
choice-org-who = OMS
choice-org-unesco = UNESCO
choice-org-iom = OIM
choice-org-other = Otra
choice-org-unsaid = Prefiero no decirlo
choice-station-new-york = Nueva York
choice-station-geneva = Ginebra
choice-station-vienna = Viena
choice-station-nairobi = Nairobi
choice-station-addis-ababa = Adís Abeba
choice-station-bangkok = Bangkok
choice-station-beirut = Beirut
choice-station-santiago = Santiago
choice-station-elsewhere = Otro lugar
choice-keep-out-nobody = Nadie, adelante
choice-keep-out-human-resources = Recursos humanos
choice-keep-out-management = Personal directivo
choice-keep-out-security = Servicio de seguridad
choice-keep-out-medical = Servicio médico
choice-keep-out-station = Un lugar de destino
choice-keep-out-done = Eso es todo, adelante
choice-helped = Opinión enviada
choice-helped-yes = Me ha servido
choice-helped-partly = Un poco
choice-helped-no = No me ha servido
