### Lo que solo se oye, por teléfono.

voice-menu = Para español, pulse { $key } o diga: español.
voice-hints = una persona, alguien, denunciar, acoso, mi jefe, mi jefa, miedo, peligro, amenaza, ayuda, confidencial, anónimo, agresión, discriminación, represalias, ombudsman, seguridad, suicidio, código de regreso
voice-listening = Puede hablar. En cualquier momento pulse 0 para hablar con una persona, 7 para recibir un código de regreso, 8 si ya tiene uno, 9 para otro idioma.
voice-go-on = Puede hablar, o pulsar 0 para hablar con una persona.
voice-again = No he oído nada. Puede hablar, o pulsar 0 para hablar con una persona.
voice-keys = Si le resulta más fácil, use las teclas. Pulse 1 para saber dónde denunciar, 2 para saber quién puede apoyarle, 0 para hablar con una persona.
voice-silence = Sigo sin oír nada, así que estoy llamando a una persona para usted. No cuelgue, por favor; no hace falta que diga nada.
voice-moment = Un momento, por favor.
voice-no-assistant = El asistente automático no responde en este momento. Estoy llamando a una persona para usted. No cuelgue, por favor.
voice-waiting = Sigue en la fila para hablar con una persona. Puede guardar silencio o seguir hablando con el asistente automático.
voice-choice = Pulse { $key } para: { $title }.
voice-code = Marque su código de regreso: dieciséis cifras. La tecla asterisco llama a una persona.
voice-code-wrong = Este código no abre ninguna conversación. Márquelo otra vez, o pulse asterisco para hablar con una persona.
voice-code-yours = Su código de regreso es: { $digits }. Repito: { $digits }. No lo guarde donde otras personas puedan encontrarlo.
voice-person-soon = Alguien del equipo de apoyo ha tomado su conversación y se está conectando. No cuelgue, por favor.
voice-person-left = La conexión con la persona que le atendía ha terminado. Está de nuevo en la fila, en el lugar que tenía.
voice-goodbye = Cuídese. Puede volver a llamar a cualquier hora.
voice-trouble = Algo no funciona de nuestro lado. Estoy intentando comunicarle con una persona. Si está en peligro, llame a su número local de emergencias.
on-call-thanks = Gracias. Por favor, vaya a su puesto.
voice-callback-offer = Para recibir una llamada en este número en vez de esperar, pulse 5.
voice-callback-when = ¿Durante cuánto tiempo es segura una llamada? Pulse 1 para la próxima hora, 2 para las próximas cuatro horas, 3 para las próximas doce horas. Pulse 0 para seguir esperando.
voice-callback-set = Recibirá la llamada dentro de ese tiempo, y solo entonces. No se dice nada de esta línea de ayuda antes de que pulse una tecla. Ya puede colgar.
leg-call = Hay una llamada esperándole. Pulse 1 para tomarla.
leg-gone = Esta llamada ya no está esperando. Hasta luego.
voice-held = Un momento: la persona con la que habla vuelve enseguida. La llamada sigue conectada.
