# Everything that the bot says, in Spanish: the sentences of en.ftl, in the same order.
# Each reader is addressed with "tú". Several are never addressed at once: "vosotros" is foreign in America, "ustedes" in Spain.
# Nobody's gender is known, so no adjective or article may depend on it. Names are filled in as they are, and never stand
# behind "y", which is "e" before "Inés".
# What stands in “…” is a button's text, or can be typed as it is.

## How dates and times read (https://babel.pocoo.org/en/latest/dates.html#pattern-syntax)
## The order is the same wherever Spanish is spoken; the region says whether a clock has 12 or 24 $hours.

pattern-day = EEEE d 'de' MMMM
pattern-dated-day = EEEE d 'de' MMMM 'de' y
pattern-short-day = d MMM y
pattern-day-month = d MMM
pattern-month = LLLL
pattern-dated-month = LLLL 'de' y
pattern-moment = EEEE d 'de' MMMM, { pattern-time }
pattern-dated-moment = EEEE d 'de' MMMM 'de' y, { pattern-time }
pattern-time = { $hours ->
        [12] h:mm a
       *[24] H:mm
    }

## Around what is filled in

labelled = { $label }: { $words }
in-quotes = “{ $words }”

## Standing and joining

newcomer-title = Conoce a gente con la que nunca coincides
newcomer = Te presento a una persona, casi siempre de otro departamento, te digo por qué y ayudo a encontrar media hora para charlar. { $next }
newcomer-crowd = Ya participan { $count } colegas.
help = Te presento a colegas con quienes no coincidirías de otro modo. Todo se puede hacer en mi pestaña Inicio; o escribe en cualquier conversación, menos en la que tienes conmigo:
command-optin = participar en las charlas de café, también si ya saliste una vez
    .word = participar
    .also = unirme unirse entrar apuntarme apuntarse inscribirme
command-status = tu próxima ronda y tu charla actual
    .word = estado
    .also = miestado situación situacion
command-profile = lo que sé de ti
    .word = perfil
    .also = miperfil editar
command-pause = hacer una pausa (por ejemplo, “3 semanas”, “hasta el 7 de enero” o “próxima ronda”)
    .word = pausa
    .also = pausar descanso descansar
command-notes = tus propias notas de otras charlas; añade palabras para buscar en ellas
    .word = notas
    .also = nota misnotas
command-followups = lo que querías retomar después de una charla
    .word = pendientes
    .also = pendiente mispendientes tareas
command-history = tus charlas anteriores
    .word = historial
    .also = charlas mischarlas
command-network = a quién has conocido y a quién podrían presentarte esas personas, con una imagen
    .word = red
    .also = mired contactos
command-recap = tu año en las charlas de café
    .word = resumen
    .also = año miaño
command-report = cómo van las charlas de café, con gráficos y archivos (para quienes las organizan)
    .word = informe
    .also = reporte estadísticas estadisticas
command-introduce = proponer que se conozcan dos personas
    .word = presentar
    .also = sugerir proponer
command-resume = terminar una pausa
    .word = reanudar
    .also = continuar volver seguir
command-now = quién más tiene libre la próxima media hora
    .word = ahora
    .also = libre disponible
command-notwith = con quién prefieres no coincidir (no lo sabrá nadie)
    .word = evitar
    .also = nocon excluir
command-export = todo lo que guardo sobre ti
    .word = datos
    .also = misdatos exportar
command-forget = borrar todo lo que guardo sobre ti
    .word = borrar
    .also = borrarme olvidar olvídame olvidame eliminar
command-optout = dejar las charlas de café
    .word = salir
    .also = dejar abandonar baja
command-help = esta lista
    .word = ayuda
    .also = comandos
help-unknown = No conozco “{ $word }”. ¿Buscabas algo de esto?
joined =
    ¡Ya participas! 🎉 { $next } Te presentaré a alguien en un mensaje de grupo, casi siempre de otro departamento. Aquí te escribo yo, con botones para todo lo que necesites; los comandos como “/coffee { command-status.word }” funcionan en cualquier otra conversación.
profile-saved = Perfil guardado. { $next }
profile-saved-paused = Perfil guardado. Sigues en pausa: vuelve cuando quieras. { $next }
left =
    Has dejado las charlas de café y ya no te presentaré a nadie. Tus notas siguen aquí. Si cambias de idea, puedes volver cuando quieras.
resumed = ¡Qué bien tenerte de vuelta! { $next }

next-round = La próxima ronda es el { $when }.
next-round-yours = Tu próxima ronda es el { $when }.
next-round-none = De momento no hay más rondas previstas.
status-in = Participas en las charlas de café. { $next }
status-paused = Estás en pausa. { $next }
status-paused-until = Estás en pausa hasta el { $day }. { $next }
status-out = Todavía no participas en las charlas de café. { $next }
status-left = Has dejado las charlas de café. { $next }
status-match = Tu charla de esta ronda: { $names }.
status-match-booked = Tu charla de esta ronda: { $names }. Será el { $when }.
status-match-met = Tu charla de esta ronda: { $names }. Ya hubo charla ✓

refused-nothing-kept = No guardo nada sobre ti.
refused-workspace = Todavía no me han instalado en este espacio de trabajo. Pídeselo a quien administra esta app.
refused-outsider = Estas charlas de café son para miembros de este espacio de trabajo: no puedo emparejar a gente invitada ni de otros espacios. Quien administra esta app puede admitir a quienes tienen invitación a varios canales.
name-apart = { $name } ({ $by })
namesakes = Hay varias personas con { $count ->
        [one] ese nombre
       *[other] esos nombres
    }. Me refiero a { $people }.
refused-not-in = No participas en las charlas de café.
refused-not-your-match = Ese botón es de la charla de otra persona, o de una que ya no conozco. Escribe “/coffee { command-status.word }” para ver la tuya.
refused-called-off = Esa charla se canceló, así que no hay nada que responder. Escribe “/coffee { command-status.word }” para ver qué viene ahora.
refused-already-met = Ya me habías dicho que hubo charla, así que lo dejo como está. Escribe “/coffee { command-notes.word }” para leer tus notas.
refused-button = Ese botón es de una versión anterior y ya no funciona. Escribe “/coffee { command-help.word }” para ver qué puedes hacer.
refused-too-slow = Slack me da tres segundos para abrir eso y no llegué a tiempo. Inténtalo otra vez.
refused-busy = Slack está saturado en este momento. Inténtalo otra vez en un minuto.
refused-crowd = Ahora mismo no doy abasto y no he podido hacerlo. Inténtalo otra vez en un minuto.
refused-database = Ahora mismo no puedo acceder a mi base de datos y no se ha guardado nada. Inténtalo otra vez en un minuto.
refused-scope = Me falta un permiso de Slack para eso. Pide a quien administra esta app que la vuelva a instalar.
refused-scope-here = Me falta un permiso de Slack para eso. Quien pueda instalar apps en este espacio de trabajo puede concedérmelo aquí: { $link }
unanswered = No pude mostrarte la respuesta a lo que acabas de hacer (referencia { $reference }). Es posible que haya funcionado: escribe “/coffee { command-status.word }” para comprobarlo.
file-failed = No pude enviarte el archivo: Slack no lo aceptó, aunque lo intenté durante un rato (referencia { $reference }). Inténtalo otra vez más tarde; si vuelve a pasar, envía esa referencia a quien administra esta app.
went-wrong = Lo siento, algo falló por mi parte (referencia { $reference }). Inténtalo otra vez; si vuelve a pasar, envía esa referencia a quien administra esta app.

## The profile form

form-join-title = Únete a las charlas
form-profile-title = Tu perfil de charlas
form-join = Participar
form-save = Guardar
form-cancel = Cancelar
form-department = Departamento
form-department-hint = Intentaré presentarte a gente de otros departamentos.
form-join-about = Te presento a una sola persona cada vez, casi siempre de otro departamento. { $next }
form-pick-or-type = Elige o escribe
form-add = Añadir “{ $words }”
form-more-about-you = Más sobre ti, si quieres:
page-background = Trayectoria e intereses
page-meeting = Cómo prefieres charlar
page-time = Cuándo y cada cuánto
promise = Puedes saltarte una ronda o salir cuando quieras. Nunca leo tus mensajes, y tus notas solo las ves tú.
form-slack-says = De tu perfil de Slack: { $facts }. Si lo cambias en Slack, aquí también cambia.
form-slack-zone = hora de { $city }
form-interests = Intereses
form-interests-hint = También fuera del trabajo: escalada, jazz, jardinería
form-can-help = Pregúntame sobre
form-can-help-hint = Lo que tus colegas pueden preguntarte: presupuestos, SQL, escalada
form-wants-to-learn = Me gustaría aprender o conocer
form-wants-to-learn-hint = Un tema, un departamento o un puesto: hablar en público, Legal, diseño
form-meeting-mode = Cómo prefiero charlar
form-office = Oficina
form-office-hint = Dónde pueden verte en persona
form-team = Equipo
form-team-hint = La parte de tu departamento en la que trabajas
form-before = Trayectoria
form-before-hint = Puestos o trabajos anteriores: dan mucho tema de conversación
form-languages = Idiomas
form-languages-hint = En los que te gusta charlar
form-hours = Horario de trabajo
form-hours-from = Horario de trabajo, desde
form-hours-from-hint = En tu hora local, los días laborables. Solo te envío recordatorios dentro de este horario.
form-hours-to = Horario de trabajo, hasta
form-hours-to-hint = Deja los dos campos vacíos si tienes un horario de oficina normal.
form-company = Tamaño del grupo
form-workdays = Días laborables
form-workdays-hint = Los días que trabajas, si no son los habituales aquí.
form-cadence = Cada cuánto
mode-either = En persona o por videollamada
mode-in_person = En persona
mode-video = Por videollamada
company-either = Me da igual
company-pair = Mejor entre dos
company-group = Mejor en un grupo pequeño
form-messages = Mensajes
form-messages-hint = Si eliges solo las presentaciones, no te envío los avisos antes de cada ronda ni te pregunto cómo fue.
messages-all = Todo sobre mis charlas
messages-introductions = Solo las presentaciones
cadence-every_round = En todas las rondas
cadence-every_second = En una ronda sí y otra no
cadence-monthly = Como mucho una vez al mes
error-tags-many = Indica como mucho { $most }.
error-hours-half = Elige las dos horas o borra también la otra.
error-hours = Elige una hora que sea al menos una hora después del inicio.
error-tag-long = “{ $tag }” es demasiado largo: caben { $most } caracteres.

## Introductions

intro-title = { $title }: { $departments }
intro-title-plain = Una charla de café
intro-team = { $department } ({ $team })
intro-before = { $details } · antes, { $before }
intro-ask = Pregúntame sobre: { $topics }
intro-why = { $count ->
        [2] Por qué esta charla
        [3] Por qué este trío
       *[other] Por qué este grupo de { $count }
    }
intro-reasons = { $others }; y { $last }
intro-earlier = La última presentación fue en { $month }.
intro-earlier-some = La última presentación entre { $names } fue en { $month }.
intro-notes = Si entonces tomaste notas, te las he enviado en privado.
intro-icebreaker = 🧊 Para romper el hielo: { $question }
intro-first = { $first }, ¿das tú el primer paso?
intro-summary = Una charla de café: { $names }. { $why }: { $reasons }.
places-apart = { $place } va { $hours } h por delante de { $other }
intro-gap = Quizá no sea fácil coincidir: { $why }. Charlar por escrito también cuenta: responde aquí a estas preguntas cuando puedas y haz las tuyas.
gap-no_common_place = no hay oficina ni videollamada que sirva para todo el grupo
gap-no_common_hours = no hay horas de trabajo en común
gap-no_common_language = no hay ningún idioma indicado en común
intro-over = Esta ronda ya terminó. Si hubo charla, todavía puedes contarme cómo fue o escribirte una nota.
met-already = ¿Ya hubo charla? Dímelo y no te pregunto más.
button-met = Ya hemos charlado
button-icebreaker = Otra pregunta
reason-suggested = { $suggester } cree que es buena idea esta charla: { $why }
reason-host = a { $others } { $count ->
        [one] le
       *[other] les
    } toca conocer a { $first }
reason-sides = { $first } participa como { $side }, mientras que { $others }, como { $other_side }
reason-newcomer = { $first } acaba de llegar, mientras que { $others } { $count ->
        [one] lleva
       *[other] llevan
    } más tiempo aquí
reason-teaches = { $helper } puede ayudar a { $learner } con algo que quiere aprender: { $topics }
reason-recommended = alguien más cree que { $names } deberían conocerse
reason-wish = a { $wisher } le gustaría conocer a alguien como { $other }: { $wish }
reason-interest = { $names } tienen un interés en común: { $interests }
reason-interest-all = hay un interés en común: { $interests }
reason-bridge = que yo sepa, es el primer café entre { $words }
reason-departments = se juntan departamentos distintos: { $departments }
reason-first_time = es la primera presentación
reason-office = es posible verse en persona: { $office }
reason-both_video = ambas partes prefieren las videollamadas
reason-new-ground = que yo sepa, es el primer café entre estos { $count ->
        [2] dos
        [3] tres
        [4] cuatro
       *[other] { $count }
    } departamentos
reason-none = { $count ->
        [2] hay ganas de charlar por ambas partes
       *[other] hay ganas de charlar en todo el grupo
    }

weakness-too_soon = { $names }: ya hubo charla { $rounds ->
        [1] en la última ronda
       *[other] hace { $rounds } rondas
    }, y las reglas piden esperar más
weakness-met_before = { $names }: ya hubo charla { $rounds ->
        [1] en la última ronda
       *[other] hace { $rounds } rondas
    }
weakness-same_department = mismo departamento: { $department } reúne al { $share } % de las personas que participan
weakness-larger = { $count } personas, para que nadie se quede fuera
weakness-no_common_place = no hay oficina ni videollamada que sirva para todo el grupo
weakness-no_common_hours = sin horas de trabajo en común
weakness-no_common_language = sin ningún idioma en común
weakness-all_new = todo el grupo acaba de llegar: hay menos gente que lleve más tiempo aquí
weakness-several_chats = { $names } tiene { $count } charlas en esta ronda, para que nadie se quede fuera
department-unknown = departamento desconocido
preview-person = { $name } ({ $department })
preview-alone = Sin pareja: { $names }
preview-bridges = Con esto, se habrán conocido { $bridged } de { $pairs } pares de departamentos.
preview-waiting = Les falta que llegue su turno: { $count ->
        [one] una persona
       *[other] { $count } personas
    }
preview-matches = { $count ->
        [one] Una charla.
       *[other] { $count } charlas.
    }

goes-on = En esta ronda no será posible con { $name }; a veces pasa. La charla puede seguir aquí, en una conversación aparte.
goes-on-unnamed = En esta ronda no será posible con alguien del grupo; a veces pasa. La charla puede seguir aquí, en una conversación aparte.
intro-joins = ¡Se suma { $name }! La charla sigue aquí: Slack no permite añadir a nadie a la conversación anterior.

nudge = { $waits }, { $times ->
        [one] esta hora encaja en la agenda de { $names }. ¿Y en la tuya?
       *[other] estas horas encajan en la agenda de { $names }. ¿Alguna encaja en la tuya?
    }
nudge-apart = { $names }, cada respuesta apunta a una hora distinta. ¿Alguna sirve para todo el grupo?

## Asking afterwards

check-in = ¿Ya has charlado con { $names }? Tu respuesta queda entre tú y yo.
last-call = Última oportunidad para contármelo: ¿has charlado con { $names }? Esta ronda se cierra el { $when }. Tu respuesta queda entre tú y yo.
button-yes = Sí, ya hemos charlado
button-not-yet = Todavía no
button-no = Esta vez no
button-after-all = Al final sí hubo charla
button-feedback = Contar cómo fue
button-change = Cambiar mi opinión
answered-met = ✓ Has charlado con { $names }. ¿Qué tal?
answered-told = ✓ Has charlado con { $names }. { $rating }: guardado, ¡gracias!
answered-not_yet = Todavía no has charlado con { $names }. Te preguntaré una vez más antes de que se cierre esta ronda, el { $when }.
answered-not_yet-last = Todavía no has charlado con { $names }. Hay tiempo hasta que se cierre esta ronda, el { $when }.
answered-not_yet-closed = No has charlado con { $names }. Esta ronda ya se cerró.
button-tell-more = Contar más
answered-private = Solo hago llegar los agradecimientos. Las valoraciones se cuentan sin nombres y a partir de cinco personas.
answered-note = Tu nota: { $note }
feedback-remind-day = Te lo recordaré el { $day }.
answered-no = No pasa nada: tu charla con { $names } queda descartada. No te preguntaré más.
feedback-late = Esta ronda ya se cerró, así que sus números no cambian, pero lo que cuentes aquí se guarda.
answered-late = Esta ronda ya se cerró, así que sus números no cambian, pero he guardado tu respuesta.

left-out =
    Lo siento, no encontré a nadie para ti en esta ronda. Si alguien queda libre, te lo presentaré; si no, la próxima vez tienes prioridad. { $next }
left-out-by-slack =
    Tenía lista tu charla con { $names }, pero Slack no me dejó abrir la conversación. { $next }
partner-left =
    { $name } ha dejado las charlas de café, así que quizá esta no se haga. Si aun así hubo charla, cuéntamelo.
partner-left-early = Tenía lista tu charla con { $name }, pero acaba de dejar las charlas de café. { $prospect }
prospect-found = He encontrado a otra persona para ti en esta ronda: enseguida hago la presentación.
prospect-another = Tu otra charla de esta ronda sigue igual: escribe “/coffee { command-status.word }” para verla.
prospect-waiting = En cuanto alguien más quede libre en esta ronda, haré la presentación. { $next }
partner-left-others =
    { $name } ha dejado las charlas de café. Tu charla con { $names } sigue en pie.

## The feedback form

feedback-title = ¿Qué tal la charla?
feedback-about = Tu charla con { $names }. Solo hago llegar tu agradecimiento. Tu nota es privada y las valoraciones se cuentan de forma anónima: quienes organizan tampoco ven la tuya.
feedback-rating = ¿Qué tal la charla?
rating-5 = 😀 Genial
rating-4 = 🙂 Bien
rating-3 = 😐 Normal
rating-2 = 🙁 No es lo mío
feedback-gains = ¿Qué te aportó?
gain-laugh = Unas risas
    .told = unas risas
gain-idea = Una idea
    .told = una idea
gain-help = Ayuda
    .told = ayuda
gain-contact = Un contacto
    .told = un contacto
gain-plan = Un plan
    .told = un plan
feedback-note = Una nota para ti
feedback-note-hint = Un nombre, un talento, una promesa. Solo lo ves tú.
feedback-remind = Recordármelo el
feedback-thanks = Dar las gracias
feedback-thanks-hint = Se lo haré llegar a { $names } de tu parte.
feedback-share = ¿Compartir tu agradecimiento?
feedback-share-option = Compartir mis palabras en el canal del programa, sin nombres
feedback-share-hint = Solo si lo marcas. Se comparte cuando la ronda haya terminado y solo con el sí de { $names }. Aun así, quien te conozca podría adivinarlo.
error-remind-without-note = Escribe la nota que quieres que te recuerde o borra la fecha.
error-rating-needed = Elige qué tal fue. Solo una nota se puede guardar sin eso.
error-remind-day = Elige un día a partir de mañana y dentro de los próximos dos años.
thanks = 💛 { $name } te da las gracias por la charla:
thanks-share = A { $name } le gustaría compartir estas palabras en el canal del programa cuando termine la ronda, sin nombres y solo si tú también quieres. Aun así, quien te conozca podría adivinarlo.
thanks-shared = Estas palabras irán al canal del programa, sin nombres, cuando termine la ronda, si está de acuerdo cada persona a quien van dirigidas.
thanks-not-shared = Estas palabras se quedan en privado.
button-share-thanks = Compartirlas
button-unshare-thanks = Mejor no compartirlas
refused-thanks-not-offered = Ya no se ofrece compartir estas palabras, así que se quedan en privado.
refused-thanks-too-late = Esta ronda ya terminó y sus agradecimientos ya se contaron, así que estas palabras se quedan como están.

## Notes

notes-none = Todavía no hay notas. Puedes escribir una cuando me cuentes cómo fue una charla.
notes-title = Tus notas (solo las ves tú)
note-about = { $names }, { $day }
note-about-remind = { $names }, { $day } · recordatorio el { $remind }
notes-found = Tus notas con “{ $words }” (solo las ves tú)
notes-none-found = Ninguna nota contiene “{ $words }”. Escribe “/coffee { command-notes.word }” para leerlas todas.
button-change-note = Cambiar
button-more = Ver más ({ $count })

## A round's numbers

summary-title = { $program }: qué trajo la última ronda
summary-introduced = { $matches ->
        [one] Una charla
       *[other] { $matches } charlas
    } con { $people } personas
summary-matches = { $matches ->
        [one] Una charla
       *[other] { $matches } charlas
    } con { $people } personas, { $share } entre departamentos
summary-met = { $met } de { $matches } ya se han hecho (respondieron { $answered } de { $people } personas)
summary-few = Cómo fueron las charlas se muestra cuando hayan respondido { $fewest } personas sobre { $chats } charlas, para que nadie pueda saber de quién es cada respuesta
summary-bridges = Hasta ahora, { $bridged } de { $pairs } pares de departamentos ya se conocen
summary-rating = Valoración de { $rating } sobre 5, según { $ratings ->
        [one] una persona
       *[other] { $ratings } personas
    }
summary-gains = Qué aportaron: { $gains }
summary-gain = { $gain } ({ $count })
summary-lot = Una charla, elegida por sorteo, no se cuenta, para que nadie pueda saber quién dijo qué.
summary-took-place-of = { $met ->
        [one] Se hizo 1 de { $matches } charlas
       *[other] Se hicieron { $met } de { $matches } charlas
    }
summary-took-place = { $met ->
        [one] Se hizo una charla
       *[other] Se hicieron { $met } charlas
    }
summary-than-before = { $now } (en la ronda anterior: { $before })
summary-new-bridges = { $new ->
        [one] Un par de departamentos se conoció
       *[other] { $new } pares de departamentos se conocieron
    } por primera vez: ya son { $bridged } de { $pairs }
summary-thanks = Agradecimientos que se pueden compartir:
summary-quote = “{ $words }”
summary-join = ¿Todavía no participas? Únete y entrarás en la próxima ronda.
summary-join-next = ¿Todavía no participas? La próxima ronda empieza el { $when } ({ $zone }).
last-round = Última ronda: { $numbers }
digest-title = { $program }: la ronda del { $day }
digest-share = { $share } ({ $part } de { $whole })
digest-line = { $what }: { $now }
digest-line-beside = { $what }: { $now } · { $day }: { $before }
digest-silent = { $count ->
        [one] Sin señales y en pausa: { $names }. Puede volver con un clic.
       *[other] Sin señales y en pausa: { $names }. Pueden volver con un clic.
    }
digest-about = – es lo que no se puede decir: respondieron muy pocas personas. De aquí no se puede deducir la respuesta de nadie: en cada ronda se deja fuera una charla elegida por sorteo.

## For those who run it

held =
    { $count ->
        [one] Una persona que participa ha
       *[other] { $count } personas que participan han
    } desaparecido de Slack de repente. Puede ser un error o una migración, así que he detenido todas las rondas y no he dado de baja a nadie. ¿Sabes qué ha pasado? Si siguen aquí o se han ido de verdad, dilo abajo. Si han cambiado sus identificadores de Slack, quien administra esta app puede decírmelo: “coffee people held” explica cómo.
skipped-one =
    No se hizo la ronda del { $when }: en ese momento yo no estaba en marcha y volví demasiado tarde. { $next } (Horas en { $zone }.)
skipped-several =
    No se hicieron { $count } rondas, la primera el { $first } y la última el { $last }: en ese momento yo no estaba en marcha y volví demasiado tarde. { $next } (Horas en { $zone }.)
channel-lost =
    Ya no puedo publicar en el canal de las charlas de café: se ha archivado o me han quitado de él. Si todavía existe, vuelve a invitarme y haz clic en “Intentarlo otra vez”. Si no, elige otro canal. Guardaré durante un mes lo que no pude publicar.
late-round =
    { $program }: la ronda del { $due } no empezó hasta el { $started } ({ $zone }). Yo no estaba en marcha o no podía conectar con Slack. Ya he hecho todas las presentaciones, y queda un poco menos de tiempo. La próxima ronda llega a su hora habitual; puedes moverla.
nobody-for = { $count ->
        [one] { $program }: en esta ronda todavía no hay nadie para { $names }. En cuanto alguien quede libre, haré la presentación; si no, la próxima vez tiene prioridad. Ya lo sabe.
       *[other] { $program }: en esta ronda todavía no hay nadie para estas { $count } personas: { $names }. En cuanto alguien quede libre, haré las presentaciones; si no, la próxima vez tienen prioridad. Ya lo saben.
    }
unreached = { $program }: no pude contactar en Slack con { $names }. Quienes iban a charlar con esas personas conocen a alguien más si es posible, y no las incluyo durante cuatro semanas. ¿Están aquí por invitación y no ven esta app? Cuando esté resuelto, inténtalo otra vez.
unreached-messages = { $program }: { $count ->
        [one] no se pudo entregar un mensaje
       *[other] no se pudieron entregar { $count } mensajes
    }, aunque lo intenté durante un rato. Volver a intentarlo suele ayudar.
unreached-why = (Slack dice: { $codes }.)
access-lost = El { $when } ({ $zone }), Slack dejó de darme acceso: alguien quitó la app o revocó su token. No se ha perdido nada: lo que tocaba mientras tanto se envía ahora. Si te sorprende, pregunta a quien administra esta app.
scope-lost = El { $when } ({ $zone }), Slack me negó algo porque falta un permiso, así que hay presentaciones en espera. Para arreglarlo, quien administra esta app tiene que volver a instalarla con los permisos que muestra “coffee manifest” (Slack dice: missing_scope). Después, haz clic en “Intentarlo otra vez”.
scope-lost-here = El { $when } ({ $zone }), Slack me negó algo y hay presentaciones en espera: me falta un permiso. Quien pueda instalar apps en este espacio de trabajo puede concedérmelo aquí: { $link } – después, haz clic en “Intentarlo otra vez”.
button-try-again = Intentarlo otra vez
button-choose-channel = Elegir otro canal
button-still-here = Siguen aquí
button-really-gone = Se han ido
confirm-still-here = ¿Seguir con las rondas?
confirm-still-here-text = No se quita a nadie, y la próxima ronda empieza con todas las personas que Slack conoce.
confirm-really-gone = ¿Seguir sin esas personas?
confirm-really-gone-text = Quienes desaparecieron salen de las charlas de café. Si alguien vuelve a Slack, le preguntaré si quiere participar otra vez.
tried-again = { $count ->
        [0] Ya no hay ningún mensaje en espera. Las personas con quienes no pude contactar entran de nuevo desde la próxima ronda.
        [one] Envío ahora un mensaje otra vez. Las personas con quienes no pude contactar entran de nuevo desde la próxima ronda.
       *[other] Envío ahora { $count } mensajes otra vez. Las personas con quienes no pude contactar entran de nuevo desde la próxima ronda.
    }
went-on = Las rondas siguen, y no se quita a nadie.
went-on-without = Las rondas siguen. Antes de la próxima quitaré a quienes desaparecieron.
refused-not-held = Ya no hay ninguna ronda detenida, así que no ha cambiado nada.

## The report for those who organise

button-report = Informe
button-pictures = Ver como imágenes
report-title = Cómo van las charlas de café
report-none = Todavía no se ha cerrado ninguna ronda, así que aún no hay nada que contar. Vuelve cuando se cierre la primera.
report-scope = { $rounds ->
        [one] Una ronda
       *[other] { $rounds } rondas
    } desde el { $since }: { $chats ->
        [one] una presentación
       *[other] { $chats } presentaciones
    } y { $joined ->
        [one] una persona
       *[other] { $joined } personas
    }
report-met = Se hicieron el { $share } de las charlas ({ $met } de las { $counted } que cuentan)
report-met-withheld = Han respondido muy pocas personas para saber cuántas charlas se hicieron
report-across = El { $share } de las charlas fueron entre departamentos; por azar sería el { $chance }
report-across-alone = El { $share } de las charlas fueron entre departamentos
report-bridges = Ya se conocen { $bridged } de { $pairs } pares de departamentos (de cinco personas o más); por azar serían { $chance }
report-bridges-alone = Ya se conocen { $bridged } de { $pairs } pares de departamentos (de cinco personas o más)
report-rating = Valoración media de { $rating } sobre 5, con { $ratings ->
        [one] una valoración
       *[other] { $ratings } valoraciones
    }
report-newcomers = Acaban de llegar y entran en la próxima ronda: { $names }
report-unmet = Al menos { $people } personas más todavía no han conocido a nadie
report-unmet-few = Casi nadie más (menos de cinco personas) espera todavía su primera presentación
report-follows = Los gráficos, las imágenes y los archivos para una hoja de cálculo llegarán a nuestros mensajes directos.
report-private = De aquí no se puede deducir qué respondió, valoró o anotó alguien, ni a quién prefiere no conocer. Solo cuentan las rondas cerradas, y en cada una se deja fuera una charla elegida por sorteo.
report-failed = Puede que no lleguen algunas imágenes y archivos del informe: Slack no los confirmó. Escribe “/coffee { command-report.word }” para intentarlo otra vez.
report-rounds-title = Ronda por ronda
report-last-rounds = Las últimas rondas
report-gave-title = Qué aporta y quién vuelve
report-gains-title = Qué aportaron las charlas
report-cohorts-title = Quién vuelve, según el trimestre de su primera charla
report-chart-rounds = Participaron y charlaron, en porcentaje
report-chart-bridges = Pares de departamentos que ya se conocen
report-series-part = Participaron
report-series-met = Charlaron
report-series-introduced = Con presentación
report-series-chance = Por azar
report-column-round = Ronda
report-column-people = Personas
report-column-part = Participaron
report-column-chats = Charlas
report-column-met = Charlaron
report-column-across = Entre departamentos
report-column-across-chance = Entre departamentos por azar
report-column-bridges = Pares de departamentos
report-column-bridges-chance = Pares por azar
report-column-rating = Valoración
report-column-cohort = Primera charla
report-column-later = { $quarters ->
        [one] Un trimestre después
       *[other] { $quarters } trimestres después
    }
report-column-gain = Aportación
report-column-named = Menciones
report-quarter = T{ $quarter } { $year }
report-withheld = –
report-withheld-about = – es lo que no se puede decir: respondieron muy pocas personas o todavía no se ha contado.
report-map-title = Qué departamentos ya se conocen
report-map-about = Parejas de personas presentadas por primera vez, de cinco en cinco. Vacío: menos de cinco.
report-map-read = La fila de un departamento está a la izquierda de su nombre y su columna, debajo.
report-map-more = { $count ->
        [one] Hay un departamento más
       *[other] Hay { $count } departamentos más
    } en la hoja de cálculo.
report-map-pair = { $one } con { $other }: al menos { $couples } parejas de personas
report-map-none = Todavía no hay dos departamentos con cinco parejas de personas presentadas.
report-story-title = Lo que unen las charlas de café
report-story-joined =
    personas han
    participado
report-story-met =
    de las charlas
    se hicieron
report-story-bridges =
    de { $pairs } pares de
    departamentos se conocen
report-story-chance = { $chance } por azar
report-story-across =
    de las charlas, entre
    departamentos
report-story-private = Solo cuentan las rondas cerradas. De aquí no se puede deducir la respuesta de nadie.
report-files = Cómo van las charlas de café: imágenes y los mismos números para una hoja de cálculo. Solo lo ves tú.

## Follow-ups

button-done = Hecho
button-later = Recordar en una semana
button-drop = Descartar
follow-up-task = Después de tu charla con { $names }, querías:
follow-up-promise = Prometiste a { $names }:
follow-up-reminder = Un recordatorio de tu charla con { $names }:
follow-up-is-done = ¡Hecho, qué bien!
follow-up-is-dropped = Descartado.
follow-up-is-put-off = Te lo recordaré otra vez el { $day }.
follow-ups-title = Tus pendientes (solo los ves tú)
follow-ups-none = No tienes nada pendiente. Cuando me cuentes cómo fue una charla, escribe una nota y elige un día: ese día te la recuerdo.
follow-ups-task = Después de tu charla con { $names }
follow-ups-promise = Promesa a { $names }
follow-ups-reminder = Tu nota sobre { $names }
follow-ups-due = { $day }
follow-ups-since = con retraso desde el { $day }
follow-ups-no-day = sin fecha
follow-ups-more = +{ $count } más
follow-ups-done = Ya has hecho { $count }.
refused-not-your-follow-up = Ese botón es de un pendiente de otra persona, o de uno que ya no conozco. Escribe “/coffee { command-followups.word }” para ver los tuyos.

## Past chats

history-title = Tus charlas hasta ahora (solo las ves tú)
history-none = Todavía no hay charlas. Escribe “/coffee { command-status.word }” para ver cuándo es la próxima ronda.
history-chat = { $names }, { $day }
history-met = Hubo charla
history-not-met = No pudo ser
history-not-yet = Todavía sin charla
history-not-told = No me has dicho si hubo charla

## Introducing people to each other

button-introduce = Presentar a alguien
introduction-title = ¿A quién presentamos?
introduction-about = Primero preguntaré a la persona que indiques. Si dice que sí, haré la presentación y diré que fue idea tuya.
introduction-for = Alguien con quien charlaste
introduction-who = ¿A quién más debería conocer { $name }?
introduction-who-several = ¿A quién más debería conocer?
introduction-why = ¿Por qué?
introduction-why-hint = Lo leerán ambas personas.
introduction-ask = Preguntar
error-introduction-why = Escribe unas palabras: las leerán ambas personas.
introduction-wrote = Escribiste: { $why }
introduction-asked = Preguntaré a { $name } si quiere conocer a { $other }. Si dice que sí, te aviso.
suggested = { $suggester } cree que deberías conocer a { $who }:
suggested-choice = ¿Hago la presentación? Si prefieres que no, no se lo diré a nadie.
suggested-agreed = ¡Genial! Haré la presentación en cuanto haya una ronda con tiempo suficiente.
suggested-declined = Ningún problema. No se lo diré a nadie.
suggested-introduced = ¡Genial! Ya hay una conversación abierta entre tú y { $name }.
suggested-withdrawn = ¡Gracias por decir que sí! Por desgracia, algo ha cambiado y ya no puedo hacer la presentación.
button-agree = Sí, adelante
button-decline = No, gracias
credit = ¡Han dicho que sí! Gracias a ti, { $name } va a conocer a { $other }.
refused-nobody-to-introduce = Todavía no hay nadie a quien puedas presentar: la gente que conociste aquí ha dejado las charlas de café, o no me has dicho que hubo charla.
refused-suggest-now = Ahora mismo no puedo presentar a estas dos personas. Puede haber muchos motivos, y me los guardo. Puedes volver a proponerlo en otra ronda o elegir a alguien más. Quien todavía no participe puede escribir antes “/coffee { command-optin.word }”.
refused-not-asked = Esa pregunta era para otra persona, o ya no la conozco.
refused-suggest-oneself = ¡Esa persona eres tú! Elige a alguien más.
refused-suggest-partner = { $name } ya se conoce de sobra. Elige a alguien más.
refused-suggest-again = Ya propusiste que { $name } conozca a { $other }. Con una vez basta: no se me ha olvidado.

## What is one's own

notwith-title = No emparejarme con…
notwith-about =
    Nunca te emparejaré con las personas que elijas aquí. Nadie más lo sabrá, y no hace falta que des un motivo.
notwith-people = No emparejarme con
notwith-nobody = Nadie
notwith-hint = Quita a alguien de la lista si quieres volver a coincidir.
notwith-kept =
    Guardado, y nadie más lo sabrá. Si ya te presenté a alguna de esas personas, esa charla sigue igual; elige “Buscar a otra persona” en el menú de la presentación si no quieres hacerla.
export-title = Todo lo que guardo sobre ti
export-comment = Aquí está todo lo que guardo sobre ti. Solo lo ves tú.
export-sent = Tu archivo está en camino a tus mensajes directos conmigo. Slack puede tardar un poco. Si en unos minutos no ha llegado, escribe otra vez “/coffee { command-export.word }”.
forget-about =
    Puedo borrar todo lo que guardo sobre ti. Dejarás las charlas de café, y borraré tu perfil, tus notas y recordatorios, tus respuestas y opiniones, las presentaciones que propusiste y la lista de personas con quienes no quieres coincidir. No se puede deshacer, así que quizá quieras antes una copia de tus datos.
    Qué se queda: tus charlas anteriores, sin tu nombre, porque también son de otras personas; que alguien prefiera no coincidir contigo, sin tu nombre; y los mensajes ya enviados, porque están en Slack.
button-export = Obtener mis datos
button-forget = Borrar mis datos
confirm-forget = ¿Borrar todos tus datos?
confirm-forget-text = Dejarás las charlas de café y borraré todo lo que guardo sobre ti. No se puede deshacer.
forgotten = Listo, tus datos están borrados. Si algún día quieres volver, escribe “/coffee { command-optin.word }” para empezar de cero.
somebody-who-left = alguien que ya no está
partner-left-unnamed =
    La persona con la que ibas a charlar ha dejado las charlas de café, así que quizá esta no se haga. Si aun así hubo charla, cuéntamelo.
partner-left-early-unnamed = Tenía una charla para ti, pero la otra persona acaba de dejar las charlas de café. { $prospect }
partner-left-others-unnamed = Alguien de tu grupo ha dejado las charlas de café. Tu charla con { $names } sigue en pie.

## Finding a time

hours-hint = Los horarios de trabajo apenas coinciden, así que habrá que ser flexible o charlar por escrito.
button-times = Proponer horas
button-other-times = Otras horas
button-suits = Puedo
button-suits-which = Puedo en la opción { $number }
button-google = Google Calendar
button-outlook = Outlook
button-calendar = Archivo de calendario
button-video = Entrar en la videollamada
confirm-other-times = Cancelar y buscar otra
confirm-other-times-text = Se cancelará para todo el grupo la hora reservada. Diré que lo has pedido tú y propondré otras.
times-cancelled = Cancelado. Aviso al resto y propongo otras horas.
times-follow = Voy a proponer horas en tu conversación con { $names }.
times-asker = { $name } no puede a la hora reservada, así que queda cancelada.
times-when = ¿Cuándo?
times-open = Media hora. Se reserva la primera hora que sirva { $count ->
        [2] para ambas partes
       *[other] para todo el grupo
    }.
times-own-clock = Las horas están en tu zona horaria. { $apart }.
times-at = { $time } para { $names }
times-one-day = { $day }: { $times }
times-day-at = { $day }, { $at }
times-outside = Fuera del horario de trabajo de { $names }
times-suits = ✓ de acuerdo: { $names }
times-booked-before = Ya hay una hora acordada. Si ya no te sirve, elige “Otras horas” en el menú de la presentación.
times-outdated = Esas horas ya no servían. He actualizado el mensaje.
times-past = Esa hora ya pasó. Elige una posterior o pide “Otras horas”.
times-no-others = No encuentro más horas antes de que se cierre la ronda. Queda la opción de acordar una aquí o de charlar por escrito.
times-over = Las horas que propuse ya pasaron. Pide “Otras horas” o propón una aquí.
times-none = Antes de que se cierre la ronda no hay ningún momento en que coincidan los horarios de trabajo.
times-writing = ¿No hay tiempo para hablar? Responde aquí a estas preguntas cuando puedas y haz las tuyas.
booked = Reservado: { $when }.
booked-heading = Reservado:
booked-by-video = Será por videollamada.
booked-calendar = Añadir a tu calendario:
booked-video = Videollamada: { $link }
booked-where = ¿Dónde será? Se puede acordar aquí.
booked-remind = Enviaré un recordatorio una hora antes { $count ->
        [2] a ambas partes
       *[other] a todo el grupo
    }.
times-moved = Esta charla ha pasado a otra conversación.
times-called-off = Esta charla no se hará esta vez.
times-off = La hora se ha cancelado. Usa “Proponer horas” para buscar otras.
soon = Hoy, { $time }: tu charla con { $names }.
calendar-title = Charla de café
calendar-summary = Charla de café: { $names }
calendar-description = Media hora de charla: { $names }.
calendar-comment = Tu charla para tu calendario: abre el archivo para añadirla. Si cambia la hora, el archivo nuevo la mueve.
calendar-sent = Tu archivo está en camino a nuestros mensajes directos. Slack puede tardar un poco. Si en unos minutos no ha llegado, elige otra vez “Archivo de calendario”.
refused-times-early = Todavía no he hecho la presentación. En cuanto la haga, podré proponer horas.
refused-times-closed = La ronda de esa charla ya se cerró, así que no puedo proponer más horas. Nada impide charlar de todos modos.
refused-times-alone = Alguien ha dejado esa charla, así que ya no hay que buscar hora. Escribe “/coffee { command-status.word }” para ver qué viene ahora.
refused-not-booked = Ahora no hay ninguna hora reservada para esa charla. Elige primero una en la presentación.

## Sitting out

paused = Estás en pausa. Tu charla actual sigue en pie.
paused-until =
    Estás en pausa hasta el { $day }; después vuelves automáticamente. { $next } Tu charla actual sigue en pie.
skipped = Te saltas la ronda del { $when }. Después volveré a presentarte a alguien. { $next }
skipped-up-to =
    Te saltas todas las rondas hasta la del { $when }, incluida esa. Después volveré a presentarte a alguien. { $next }
slower-offer = Ya son dos rondas seguidas que te saltas. ¿Prefieres charlar menos a menudo?
slower-kept = { $cadence }: con esa frecuencia te presentaré a alguien a partir de ahora. Escribe “/coffee { command-profile.word }” para cambiarlo.
status-skips = Participas y te saltas la ronda del { $when }. { $next }
status-skips-up-to = Participas y te saltas todas las rondas hasta la del { $when }, incluida esa. { $next }
undone = Deshecho. { $status }
undo-late = Desde entonces ha cambiado algo más, así que lo he dejado todo como está. { $status }
button-undo = Deshacer
undo-otherwise = Cuando ya no veas este mensaje, escribe “/coffee { command-resume.word }” para volver.
button-skip = Saltarme esta
refused-day =
    No sé cuándo termina “{ $typed }”, así que no ha cambiado nada. Prueba con “/coffee pausa 3 semanas”, “hasta el 7 de enero”, “hasta { $example }” o “próxima ronda”. Escribe solo “/coffee { command-pause.word }” para hacer una pausa hasta que decidas volver.
refused-past-day = El { $day } no está en el futuro, así que no hay nada que pausar. Elige un día posterior o escribe solo “/coffee { command-pause.word }”.
refused-far-day = Faltan más de dos años para el { $day }. Elige un día anterior o escribe solo “/coffee { command-pause.word }” para hacer una pausa hasta que decidas volver.
refused-no-rounds = De momento no hay tantas rondas previstas. Escribe solo “/coffee { command-pause.word }” para hacer una pausa hasta que decidas volver.
refused-skip-paused = Para entonces estás en pausa, así que no entras en esa ronda. Escribe “/coffee { command-status.word }” para ver hasta cuándo.
refused-skip-late = Esa ronda ya ha empezado o se cambió de fecha, así que ya no puedes saltártela. Escribe “/coffee { command-status.word }” para ver qué viene ahora.
pause-title = Pausar las charlas
pause-about = Tu charla actual sigue en pie.
pause-how-long = ¿Cuánto tiempo?
pause-round = Solo la próxima ronda
pause-month = Cuatro semanas
pause-until = Hasta el día de abajo
pause-open = Hasta que decida volver
pause-day = Hasta este día
error-pause-day = Elige el día.
error-pause-both = Borra el día o elige hacer la pausa hasta ese día.

day-before = Una nueva ronda de charlas de café empieza el { $when }, y participas en ella.
day-before-spread = Esta vez somos tanta gente que las presentaciones se alargan hasta el { $day }. La tuya te llegará en tu horario de trabajo.
away-until = Parece que no estás hasta el { $day }
away = Parece que ahora no estás
away-leaves-out = { $away }, así que no te incluiré en la ronda del { $when }. Nadie sabrá por qué.
button-come = Sí voy a estar
day-before-untold = Antes de eso: ¿has charlado con { $names }? Tu respuesta queda entre tú y yo.
still-there =
    Hace tres rondas que no sé nada de ti, ¡y no pasa nada! ¿Sigues con ganas de charlas de café? Si no me dices nada antes del { $when }, te pondré en pausa. Puedes volver cuando quieras. (Solo veo clics y comandos; no puedo leer lo que me escribes aquí.)
button-keep-in = Sigo participando
button-pause-me = Hacer una pausa
kept-in = ¡Genial, sigues participando! { $next }
paused-silent =
    Hace tiempo que no sé nada de ti, así que te he puesto en pausa. Con un clic vuelves a participar. (Solo veo clics y comandos; no puedo leer lo que me escribes aquí.)
returned = ¡Qué bien tenerte de vuelta! Mientras tu cuenta de Slack estaba desactivada, saliste de las charlas de café. Con un clic vuelves a participar, con el mismo perfil de antes.
button-rejoin = Volver a participar
outsider =
    De momento no puedo presentarte a nadie: las charlas de café son para miembros de este espacio de trabajo, y Slack dice que estás aquí por invitación o que perteneces a otro. Quien administra esta app puede admitir a quienes tienen invitación a varios canales; si lo hace, vuelves automáticamente. Tus notas siguen aquí.
pause-over = Tu pausa ha terminado y vuelves a participar. { $next }
button-pause-again = Seguir en pausa

## Free right now

now-others = También con tiempo libre (hasta: { $until }):
now-still = Sigues con tiempo para charlar (hasta: { $until }).
now-over = Ya no le digo a nadie que tienes tiempo.
now-person = { $name } · { $department }
now-nobody =
    Ahora mismo nadie más tiene tiempo. Si alguien lo tiene en la próxima media hora (hasta: { $until }), aviso a ambas partes.
now-nobody-quiet =
    Ahora mismo nadie más tiene tiempo. Si alguien pregunta en la próxima media hora (hasta: { $until }), te verá aquí. Hoy ya has recibido dos mensajes como este y no te enviaré más: escribe “/coffee { command-now.word }” para volver a mirar.
now-not-again = Ya saben que tienes tiempo. Por ahora no aviso a nadie más (próximo aviso posible: { $time }).
now-spared = { $count ->
        [one] Una de esas personas ya ha
       *[other] { $count } de esas personas ya han
    } recibido hoy dos mensajes como este, así que no enviaré más. ¡Saluda tú!
free-now = { $name } ({ $department }) también tiene tiempo ahora para charlar (hasta: { $until }).
button-hello = Saludar
now-opening = Abro una conversación con { $name }.
hello = { $people }, ahora hay media hora libre por ambas partes. ¡A disfrutarla!
hello-plain = { $names }, ahora hay media hora libre por ambas partes. ¡A disfrutarla!
invite-title = Café con…
invite-about = Si también quiere, abriré una conversación entre esa persona y tú. Si dice que no, no lo sabrás.
invite-who = ¿Con quién?
invite-ask = Preguntar
invite-asked = Si { $name } también quiere un café, abriré una conversación. Si no, no te diré nada más.
invited = A { $name } ({ $department }) le gustaría tomar un café contigo. ¿Abro una conversación? Si prefieres que no, no se lo diré a nadie.
together = ☕ { $people }, hay ganas de un café por ambas partes. ¿Cuándo?
together-plain = ☕ { $names }, hay ganas de un café por ambas partes. ¿Cuándo?
refused-invite-oneself = ¡Esa persona eres tú! Elige a alguien más.
refused-invite-now = Ahora mismo no puedo preguntar a esa persona. Puede haber muchos motivos, y me los guardo.
refused-invite-over = ¡Gracias por decir que sí! Por desgracia, algo ha cambiado y ya no puedo abrir una conversación.
refused-now-paused = Estás en pausa, así que no le diré a nadie que tienes tiempo. Escribe “/coffee { command-resume.word }” para volver.
refused-not-free =
    Esa persona ya no tiene tiempo: pasó la media hora o alguien ya la saludó. Si fuiste tú, mira en tus mensajes directos.

## One's network, and one's year

network-none =
    Tu red empieza con tu primera charla. Cuando hayas charlado con alguien, verás aquí quién es, su departamento y los departamentos que podría presentarte.
network-title = Tu red
network-numbers = { $chats ->
        [one] Una charla
       *[other] { $chats } charlas
    } · { $people ->
        [one] una persona
       *[other] { $people } personas
    }
network-reach = Otros departamentos: has llegado a { $reached } de { $departments } ({ $share })
network-no-department = departamento desconocido
network-group = { $department }: { $names }
network-group-large = { $department }: { $people ->
        [one] una persona
       *[other] { $people } personas
    }
network-contact-once = { $name } ({ $day })
network-contact = { $name } ({ $times }×, la última el { $day })
network-bridge = { $count ->
        [one] { $names } conoce a alguien en { $department }.
       *[other] { $count } personas con quienes charlaste conocen a alguien en { $department }: { $names }.
    }
network-bridges-more = { $count ->
        [one] Hay un departamento más a solo una presentación de distancia.
       *[other] Hay { $count } departamentos más a solo una presentación de distancia.
    }
network-beyond = Todavía sin conexión: { $departments }
network-more = { $count } más
network-about =
    Los días son los acordados para cada charla o los de la presentación. De la gente que conocen tus contactos solo muestro departamentos con tres o más miembros, nunca quién ha charlado con quién. Hay una imagen en camino a tus mensajes directos conmigo; Slack puede tardar un poco.
network-comment = Aquí está tu red. Solo la ves tú.
network-no-picture = Puede que no llegue la imagen de tu red: Slack no la confirmó. Arriba puedes leer todo lo que muestra; escribe “/coffee { command-network.word }” para intentarlo otra vez.
button-network = Ver mi red
button-see-network = Ver la imagen
button-recap = Mi año
picture-you = Tú
picture-via = a través de { $count }
picture-knows = conoce a alguien allí
picture-size = más grande: más charlas
picture-size-large = más grande: más personas
picture-people = { $people ->
        [one] una persona
       *[other] { $people } personas
    }
picture-contact = { $times ->
        [1] { $name }
       *[other] { $name } · { $times }×
    }
picture-lacks = □ indica letras que no están en mis fuentes. Todos los nombres están en mi mensaje sobre tu red.
recap-title = Tu { $year } en las charlas de café
recap-none = Todavía no consta ninguna charla de { $year }. Cuando hayas charlado con alguien, haz clic en “Ya hemos charlado” debajo de la presentación.
recap-top-departments = Este año abriste puertas a { $departments } departamentos.
recap-top-people = { $people ->
        [one] Este año conociste a una persona con quien
       *[other] Este año conociste a { $people } personas con quienes
    } quizá nunca habrías hablado.
recap-chats = { $chats ->
        [one] Una charla
       *[other] { $chats } charlas
    } con { $people ->
        [one] una persona
       *[other] { $people } personas
    }
recap-all-new = Todas eran caras nuevas
recap-new = { $people ->
        [one] Una de ellas era una cara nueva
       *[other] { $people } de ellas eran caras nuevas
    }
recap-departments = Departamentos: { $departments }
recap-topics = Querías aprender sobre { $topics }, y conociste a gente que sabe de eso
recap-gains = Qué te aportó: { $gains }
recap-follow-ups = { $count ->
        [one] Un pendiente hecho
       *[other] { $count } pendientes hechos
    }
recap-about = Solo lo ves tú. Puedes volver a verlo con “Mi año” en mi pestaña Inicio.

## When a chat doesn't suit

button-snooze = Recordármelo más tarde
button-cant = No puedo en esta ronda
button-else = Buscar a otra persona
button-find = Buscar a otra persona
confirm-cant = ¿Saltarte esta ronda?
confirm-cant-text = Dejarás esta charla y te saltarás el resto de la ronda. Le diré al resto que esta vez no puede ser, pero no por qué.
confirm-else = ¿Buscar a otra persona?
confirm-else-text = Dejarás esta charla y buscaré a otra persona para ti en esta ronda. Le diré al resto que esta vez no puede ser, pero no por qué.
confirm-keep = Mantener esta charla
cant-done =
    De acuerdo, dejas esta charla y te saltas el resto de la ronda. Aviso al resto, sin dar motivos.
else-done =
    De acuerdo, dejas esta charla. Aviso al resto, sin dar motivos.
prospect-on-request = Si tienes tiempo para alguien más en esta ronda, dímelo y busco.
partner-cant = En esta ronda no será posible con { $name }. Si aun así hubo charla, cuéntamelo.
partner-cant-early = Tenía lista tu charla con { $name }, pero en esta ronda no será posible. { $prospect }
partner-cant-others = En esta ronda no será posible con { $name }. Tu charla con { $names } sigue en pie.
partner-cant-unnamed = En esta ronda no será posible con la persona que te presenté. Si aun así hubo charla, cuéntamelo.
partner-cant-early-unnamed = Tenía una charla para ti, pero en esta ronda no será posible. { $prospect }
partner-cant-others-unnamed = En esta ronda no será posible con alguien de tu grupo. Tu charla con { $names } sigue en pie.
silent =
    Todavía no he visto movimiento por parte de { $names }. No puedo leer los mensajes, así que no me hagas caso si ya hay contacto. Si no, ¿quieres que busque a otra persona en esta ronda?
snoozed = De acuerdo, sin recordatorios sobre { $names } hasta el { $when }.
snoozed-quiet = De acuerdo, no habrá más recordatorios sobre { $names } antes de que se cierre esta ronda, el { $when }.
joined-waiting = Hay una ronda en marcha: en cuanto alguien quede libre, haré la presentación.
joined-found = Hay una ronda en marcha y alguien para ti: enseguida hago la presentación.
status-not-drawn = En esta ronda todavía no es tu turno. Vamos por turnos, y el tuyo llegará.
status-waiting = Ahora mismo no tienes ninguna charla. En cuanto alguien quede libre en esta ronda, haré la presentación.
last-time = Ya charlaste con { $name } en { $month }. Esto es lo que anotaste entonces:
last-time-open = ☐ { $promise }
last-time-open-due = ☐ { $promise } (para el { $day })
last-time-done = ☑ { $promise }
last-time-private = Solo lo ves tú.
refused-round-over = Esa ronda ya terminó, así que su charla ya no se puede cambiar. Escribe “/coffee { command-status.word }” para ver qué viene ahora.
refused-chat-left = Ya habías dejado esa charla. Escribe “/coffee { command-status.word }” para ver qué viene ahora.
refused-chat-moved = Tu charla ha pasado a otra conversación: está en tus mensajes directos, y sus botones funcionan ahí.
refused-chat-swapped = Ya pediste a otra persona en lugar de esa charla. Escribe “/coffee { command-status.word }” para ver qué viene ahora.
refused-chat-over = Esa charla no se hará, y tienes otra en esta ronda. Escribe “/coffee { command-status.word }” para verla.
refused-no-time-for-another = A esta ronda le queda muy poco tiempo para una charla nueva, así que no ha cambiado nada. Si no puedes, haz clic en “No puedo en esta ronda”.

## App Home

home-title = Charlas de café
home-profile = Tu perfil
home-no-profile = Todavía no has contado nada sobre ti.
home-this-round = Esta ronda: { $names }
home-met = ✓ Ya hubo charla
home-booked = 📅 { $when }
home-due = Para hoy o antes
home-settings = Pausa, privacidad y ajustes
home-settings-left = Privacidad y ajustes
button-open-chat = Abrir la conversación
home-more = Notas, charlas anteriores y gente que presentar
button-join = Participar
button-profile = Mi perfil
button-pause = Hacer una pausa
button-resume = Volver
button-now = ¿Quién tiene tiempo ahora?
button-notes = Mis notas
button-search = Buscar en mis notas
button-follow-ups = Mis pendientes
button-history = Mis charlas
button-not-with = No emparejarme con…
button-my-data = Mis datos
button-forget-about = Borrar mis datos…
button-help = Todos los comandos
button-status = Mi estado
button-leave = Salir
button-close = Cerrar
confirm-leave = ¿Dejar las charlas de café?
confirm-leave-text = Ya no te presentaré a nadie y avisaré a quien esté esperando una charla contigo.
confirm-stay = Quedarme
search-title = Buscar en mis notas
search-words = Palabras o nombres
search-find = Buscar
search-hint = Encontraré las notas que contengan todo esto o que traten de alguien con ese nombre.

## Icebreakers, by theme

icebreaker-learning-01 = ¿Qué estás aprendiendo ahora, en el trabajo o fuera de él?
icebreaker-learning-02 = ¿Quién te enseñó algo que sigues usando cada semana, y qué fue?
icebreaker-learning-03 = ¿Qué te preguntan a menudo, y qué te gustaría que te preguntaran?
icebreaker-learning-04 = ¿Qué error de principiante recuerdas con cariño?
icebreaker-learning-05 = Si te pagaran una semana para aprender lo que quisieras, ¿qué sería?
icebreaker-learning-06 = ¿Qué le enseñarías a alguien en su primer día en tu profesión?

icebreaker-interests-01 = ¿Cómo empezó tu afición por { $interest }?
icebreaker-interests-02 = ¿Cuál es tu mejor recuerdo relacionado con { $interest }?
icebreaker-interests-03 = ¿A dónde llevarías a alguien que nunca ha probado { $interest }?
icebreaker-interests-04 = ¿Qué mito sobre { $interest } ya no puedes ni oír?
icebreaker-interests-05 = ¿Qué te gustaría empezar y vas dejando para más adelante?

icebreaker-departments-01 = ¿Qué hace tu departamento que el resto nunca ve?
icebreaker-departments-02 = ¿Qué parte de tu trabajo sorprendería más al resto?
icebreaker-departments-03 = ¿Qué palabra usa todo tu departamento y no entiende nadie más?
icebreaker-departments-04 = Si pudieras cambiar de puesto con alguien durante una semana, ¿con quién sería?
icebreaker-departments-05 = ¿Qué podrían hacer nuestros departamentos para facilitarse la vida?
icebreaker-departments-06 = ¿A quién de tu departamento debería conocer más gente?

icebreaker-faces-01 = ¿Cómo llegaste a esta empresa?
icebreaker-faces-02 = ¿Qué debería saber de ti quien te ve por primera vez?
icebreaker-faces-03 = ¿Qué querías ser a los diez años, y cuánto queda de eso?
icebreaker-faces-04 = ¿Cuál fue tu primer trabajo?
icebreaker-faces-05 = ¿Cómo es para ti un buen día de trabajo?

icebreaker-near-01 = ¿Qué lugar cerca de la oficina no querrías perder nunca?
icebreaker-near-02 = ¿Dónde se come mejor por aquí?
icebreaker-near-03 = ¿Hay algún paseo cerca para caminar mientras dura la charla?
icebreaker-near-04 = ¿Cómo es tu camino al trabajo?

icebreaker-far-01 = ¿Qué ves cuando levantas la vista de la pantalla?
icebreaker-far-02 = ¿A qué lugar que ya conoces volverías mañana mismo?
icebreaker-far-03 = ¿Cómo es en esta época del año el lugar donde vives?
icebreaker-far-04 = ¿Qué cosa de tu escritorio tiene una historia?

icebreaker-any-01 = ¿Qué es lo mejor que has aprendido en el trabajo sin que nadie te lo enseñara?
icebreaker-any-02 = ¿Qué esperas con más ganas este mes?
icebreaker-any-03 = ¿Qué cocinas cuando vienen amigos?
icebreaker-any-04 = ¿Qué pequeña cosa te ha alegrado hace poco un día de trabajo?
icebreaker-any-05 = ¿A quién de esta empresa debería conocer más gente?
icebreaker-any-06 = ¿Qué harías hoy con una tarde libre?
icebreaker-any-07 = ¿Sin qué herramienta, app o truco no podrías trabajar?
icebreaker-any-08 = ¿Qué libro, película o canción no te cansas de recomendar?
icebreaker-any-09 = ¿Sobre qué has cambiado de opinión?
icebreaker-any-10 = ¿Qué es lo más amable que alguien del trabajo ha hecho por ti?

## Organisers

command-why = por qué tuviste charla o no en las últimas rondas
    .word = motivo
    .also = motivos porqué porque
command-preview = las parejas de la próxima ronda
    .word = parejas
    .also = vistaprevia previa
command-people = quién participa; añade palabras para buscar
    .word = personas
    .also = gente participantes miembros
command-audit = quién cambió qué
    .word = cambios
    .also = registro auditoría auditoria

refused-not-organiser = Eso solo lo pueden hacer quienes organizan aquí las charlas de café, así que no ha cambiado nada. Si deberías poder, pide a una de esas personas que te añada.
refused-not-admin = Solo puede tomar el relevo quien administra este espacio de trabajo o es su propietario, así que no ha cambiado nada.
refused-organised = Ya hay alguien que organiza las charlas de café. Si quieres ayudar, pídele que te añada.
refused-nobody-organises = Alguien tiene que organizar las charlas de café. Elige al menos a una persona.
refused-draft-changed = Desde que miraste ha entrado o salido gente, así que todavía no hay nada aprobado. Así está la ronda ahora.
refused-no-round-ahead = De momento no hay ninguna ronda prevista.
refused-other-round = Esa ronda ya ha empezado o se cambió de fecha, así que no ha cambiado nada. Escribe “/coffee { command-preview.word }” para ver la siguiente.
refused-not-in-round = Esa persona no está en la próxima ronda, así que no ha cambiado nada.
refused-swap = Estas dos personas no se pueden intercambiar, así que no ha cambiado nada. Puede haber muchos motivos, y me los guardo. Elige una de mis sugerencias.
refused-move-past = Ese momento ya pasó, así que no ha cambiado nada. Elige uno posterior.
refused-move-late = Para entonces ya habría empezado la ronda siguiente, así que no ha cambiado nada. Elige un momento anterior o sáltate esta ronda.
refused-held = Las rondas están detenidas porque mucha gente desapareció de Slack de repente. Primero, quien administra esta app tiene que decir qué ha pasado.
refused-not-approved = No se envía nada hasta que una de las personas que organizan apruebe las parejas. Abre la vista previa, apruébalas y empieza después.
refused-nobody-in = Esa persona no participa en las charlas de café, así que no ha cambiado nada.
refused-two-people = Elige a dos personas distintas.
refused-few-people = En la próxima ronda hay menos de cuatro personas, así que todavía no hay nada que ver. Invita a alguien más.
refused-redrawn = Esta ronda ya se volvió a sortear tres veces, que es el máximo. Todavía puedes intercambiar personas o dejar fuera a alguien.
refused-leave-out = No se puede dejar fuera de esta ronda a más gente, así que no ha cambiado nada. En su lugar, puedes saltarte la ronda entera.
refused-apart-from-many = Una de estas dos personas ya tiene descartadas tantas parejas como permito, así que no ha cambiado nada. Deshaz antes otra pareja.
error-needed = Elige una opción.
error-two-people = Elige a dos personas.

organise-title = Organizas las charlas de café
organise-next = Próxima ronda: { $when }
organise-next-approved = Próxima ronda: { $when } · aprobada
organise-no-round = De momento no hay ninguna ronda prevista.
organise-people = { $count ->
        [one] Participa una persona
       *[other] Participan { $count } personas
    }, { $paused ->
        [0] nadie está en pausa
        [one] una está en pausa
       *[other] { $paused } están en pausa
    }
organise-vacant = Aquí ya nadie organiza las charlas de café: la última cuenta que las organizaba está cerrada. ¿Quieres tomar el relevo? Son unos minutos por ronda, y todo se puede hacer desde mi pestaña Inicio.
organise-welcome = Ahora organizas las charlas de café. { $next } En mi pestaña Inicio ves cómo van: quién participa, cómo queda la próxima ronda y qué puedes cambiar. De lo demás me encargo yo.
health-good = ✓ Todo está en marcha.
health-held = { $count ->
        [one] Una persona desapareció
       *[other] { $count } personas desaparecieron
    } de Slack de repente, así que las rondas están detenidas. ¿Sabes qué ha pasado?
health-stopped = Ahora mismo Slack no me deja publicar. Lo sigo intentando; si no se arregla, quien administra esta app tiene que volver a instalarla.
health-waits = La ronda que toca ahora espera tu aprobación: abre la vista previa.
health-unreachable = { $count ->
        [one] Ahora mismo no puedo contactar en Slack con una persona, así que no entra
       *[other] Ahora mismo no puedo contactar en Slack con { $count } personas, así que no entran
    } en las rondas.
health-failed = { $count ->
        [one] Un mensaje no se pudo entregar.
       *[other] { $count } mensajes no se pudieron entregar.
    }
home-own = Tu perfil, tus pendientes y tu red
button-preview = Ver parejas
button-organise-people = Personas
button-organise-programs = Programas…
button-organise-schedule = Mover, saltar o empezar…
button-organise-pairs = Parejas…
button-organise-audit = Quién cambió qué
button-organisers = Quién organiza…
button-take-over = Tomo el relevo
button-approve = Aprobar
button-redraw = Sortear de nuevo
button-change-group = Cambiar…
button-swap = Intercambiar…
label-swap = Intercambiar a { $name }
button-swap-these = Intercambiar
button-leave-out = Dejar fuera
label-leave-out = Dejar fuera a { $name }
button-take-back-in = Volver a incluir
button-back = Atrás
button-earlier = Anteriores
button-first-page = Primera página
button-move-round = Mover…
button-skip-round = Saltar esta ronda
button-start-round = Empezar ya
button-manage = Abrir
button-sift = Filtrar…
button-why = ¿Por qué?
button-pause-person = Poner en pausa
button-remove-person = Quitar
button-pair = Añadir una pareja…
button-release = Deshacer
confirm-leave-out = ¿Dejar fuera a esta persona?
confirm-leave-out-text = Se salta esta ronda, y se lo digo con amabilidad cuando empiece. A quien iba a conocerla le toca otra persona.
confirm-redraw = ¿Sortear de nuevo todas las parejas?
confirm-redraw-text = Tus intercambios se deshacen. Quienes dejaste fuera siguen fuera.
confirm-skip-round = ¿Saltar esta ronda?
confirm-skip-round-text = No presentaré a nadie hasta la ronda siguiente. Aviso a todas las personas que esperaban esta.
confirm-start-round = ¿Empezar ya la ronda?
confirm-start-round-text = En unos minutos haré las presentaciones de todas las personas que están en ella. La ronda siguiente se queda donde está.
confirm-pause-person = ¿Poner en pausa a esta persona?
confirm-pause-person-text = No le presentaré a nadie hasta que decida volver, y se lo digo con amabilidad. La charla que tenga ahora sigue en pie.
confirm-remove-person = ¿Quitar a esta persona?
confirm-remove-person-text = Deja las charlas de café, y se lo digo con amabilidad. Puede volver a participar.

ahead-title = Ronda del { $when }
ahead-notice = La próxima ronda de charlas de café empieza el { $when } (hora de { $place }).
ahead-numbers = { $people ->
        [one] Una persona
       *[other] { $people } personas
    }, { $matches ->
        [one] una charla
       *[other] { $matches } charlas
    }
ahead-largest = { $department } reúne al { $share } % de las personas que participan: el { $crossing } % de ellas puede conocer a gente de otros departamentos. Lo que más ayuda es invitar a gente de los demás departamentos.
ahead-spread = Slack me deja presentar unos cincuenta grupos por minuto, y me atengo al horario de trabajo: las últimas presentaciones saldrán el { $until }.
ahead-alone = { $count ->
        [one] Una persona no tiene
       *[other] { $count } personas no tienen
    } a nadie a quien conocer.
ahead-repeats = { $count ->
        [one] Una pareja se repite: hace poco que charlaron.
       *[other] { $count } parejas se repiten: hace poco que charlaron.
    }
ahead-cannot-meet = { $count ->
        [one] A una charla le
       *[other] A { $count } charlas les
    } falta algo en común para verse: una hora, un idioma o un lugar.
ahead-larger = { $count ->
        [one] Una charla es
       *[other] { $count } charlas son
    } de más gente que de costumbre, para que nadie se quede fuera.
ahead-no-approval = No tienes que hacer nada: empieza sola.
ahead-approval = No se envía nada hasta que una de las personas que organizan lo apruebe. Si para entonces nadie lo ha hecho, la ronda espera hasta { $hours ->
        [one] una hora
       *[other] { $hours } horas
    } y después se salta.
ahead-waits = La ronda de charlas de café que debería empezar ahora espera la aprobación de quienes organizan: todavía no se ha enviado nada. Si nadie la aprueba antes del { $until } (hora de { $place }), se salta.
ahead-drawing = Un momento, estoy sorteando las parejas…
ahead-kept = Lo que ves aquí es lo que se envía. Si hasta entonces entra o sale gente, cambio solo lo imprescindible y lo muestro aquí.
ahead-approved = ✓ Aprobada. Esto es lo que se envía; si hasta entonces entra o sale gente, cambio solo lo imprescindible.
ahead-thanks = ¡Gracias, aprobada!
ahead-redrawn = Todas las parejas se han sorteado de nuevo.
ahead-swapped = Listo, intercambio hecho.
ahead-left-out = Listo, esa persona se salta esta ronda.
ahead-back-in = Listo, esa persona vuelve a la ronda.
ahead-set-aside = Fuera por decisión tuya: { $name }
change-came = Han entrado desde entonces: { $names }.
change-went = Han salido desde entonces: { $names }.
change-moved = { $count ->
        [one] Ahora conoce a otra persona: { $names }.
       *[other] Ahora conocen a otra persona: { $names }.
    }
about-interest-all = interés en común: { $interests }
about-departments = departamentos distintos: { $departments }
about-first-time = es la primera presentación
about-office = pueden verse en persona: { $office }
about-both-video = prefieren las videollamadas
swap-title = ¿Con quién intercambiamos a { $name }? Algunas sugerencias:
swap-none = No tengo ninguna sugerencia para { $name } en esta ronda. Puedes dejar fuera a alguien o sortear de nuevo todas las parejas.
swap-about = Nunca sugiero a todo el mundo: algunas parejas faltan por azar y otras porque ya se conocen o por motivos propios, y no digo cuáles.
swap-choice = { $other }. Entonces { $name } conoce a { $meets } y, a cambio, { $taker } conoce a { $met_by }.

schedule-done = Hecho.
schedule-started = La ronda empieza ahora. Las presentaciones se envían en los próximos minutos.
move-title = Mover la ronda
move-about = La ronda está prevista para el { $when }, hora de { $place }. A quienes la esperaban les digo cuándo será.
move-save = Mover
move-day = Día
move-clock = Hora
round-changed = La ronda de charlas de café prevista para el { $was } no se hace entonces. { $next }

roll-title = { $count ->
        [one] Una persona
       *[other] { $count } personas
    }
roll-counts = { $active } participan · { $paused } en pausa · { $left } han salido
standing-active = participa
standing-paused = en pausa
standing-left = ha salido
standing-unseen = sin contacto posible
whom-all = todo el mundo
whom-in = quienes participan
whom-paused = quienes están en pausa
whom-left = quienes han salido
sift-title = Filtrar personas
sift-show = Mostrar
sift-whom = Quién
sift-department = Departamento
sift-any-department = Todos los departamentos
sift-words = Palabras
sift-words-hint = Parte de un nombre, cargo, departamento o equipo
sift-limited = Solo { $what }
person-title = ¿Qué hacemos con { $name }?
person-paused = { $name } está en pausa. Se lo haré saber.
person-removed = { $name } ha dejado las charlas de café. Se lo haré saber.
paused-by = Quienes organizan las charlas de café te han puesto en pausa, así que por ahora no te presento a nadie. Si ya tienes una charla, sigue en pie. Puedes volver cuando quieras.
removed-by = Quienes organizan las charlas de café te han sacado de ellas, así que ya no te presento a nadie. Tus notas siguen aquí. Si te sorprende, habla con esas personas; puedes volver a participar.
set-aside = No estás en esta ronda de charlas de café: quienes las organizan te han dejado fuera esta vez. Después vuelves automáticamente. { $next }

pairs-title = Parejas
pairs-none = Todavía no hay nada decidido sobre parejas.
pairs-about = No les digo nada a esas personas. Lo que hayan decidido por su cuenta no aparece aquí.
pair-apart = { $one } con { $other }: nunca en la misma charla
pair-together = { $one } con { $other }: en la misma charla en la próxima ronda, si es posible
pair-title = Dos personas
pair-save = Guardar
pair-who = Quién
pair-what = Qué se aplica a esta pareja
pair-what-hint = A veces no es posible emparejar a dos personas. Puede haber muchos motivos, y me los guardo.
pair-choice-apart = Nunca en la misma charla
pair-choice-together = En la misma charla, en la próxima ronda
pair-kept-apart = Guardado: nunca emparejo a { $one } con { $other }.
pair-kept-together = Guardado: en la próxima ronda emparejo a { $one } con { $other } si puedo. La vista previa te dice si fue posible.

why-title = Tus rondas
why-title-of = Las rondas de { $name }
why-no-rounds = Todavía no ha habido ninguna ronda y no hay ninguna prevista.
why-coming = Próxima ronda, { $when }: { $answer }
why-round = { $when }: { $answer }
why-coming-in = por ahora, dentro.
why-matched = presentación con { $names }.
why-called_off = había una charla, pero alguien se fue antes de la presentación.
    .them = había una charla, pero alguien se fue antes de la presentación.
why-not_yet_in = todavía no: empezaste a participar cuando ya había comenzado.
    .them = todavía no: empezó a participar cuando la ronda ya había comenzado.
why-own_choice = se saltó esta ronda.
why-paused = estabas en pausa. Escribe “/coffee { command-resume.word }” para volver.
    .them = en pausa.
why-left = habías dejado las charlas de café.
    .them = había dejado las charlas de café.
why-gone = tu cuenta estaba desactivada.
    .them = la cuenta estaba desactivada.
why-outsider = las charlas de café son para miembros de este espacio de trabajo, no para gente invitada.
    .them = está aquí por invitación o es de otro espacio de trabajo.
why-unseen = Slack no me dejaba contactar contigo, así que te dejé en paz un tiempo.
    .them = Slack no me deja contactar con esta persona, así que no la incluyo durante unas semanas.
why-resting = en esa ronda descansabas, porque pediste charlar menos a menudo.
    .them = se saltó esta ronda.
why-skipped = te la saltaste.
    .them = se saltó esta ronda.
why-away = según tu estado de Slack, no estabas.
    .them = se saltó esta ronda.
why-declined = dijiste que no podías.
    .them = se saltó esta ronda.
why-alone = no quedaba nadie para ti. En la próxima ronda tienes prioridad.
    .them = no quedaba nadie para esta persona. Pasa cuando el número es impar, cuando hace poco que la gente se conoció y por motivos que me guardo. En la próxima ronda tiene prioridad.
why-not_drawn = todavía no era tu turno.
    .them = todavía no era su turno.
why-set_aside = quienes organizan te dejaron fuera esa vez.
    .them = quienes organizan dejaron fuera a esta persona.
why-organiser-note = Ves si hubo presentación, y nada de lo que cada persona se reserva: ni respuestas, ni valoraciones, ni notas, ni con quién prefiere no coincidir.

audit-title = Quién cambió qué
audit-none = Todavía nadie ha cambiado nada.
audit-operator = Quien administra esta app
audit-somebody = Alguien con los datos borrados
audit-appointed = Organiza desde ahora, por administrar el espacio y pasar primero por aquí
audit-took_over = Tomó el relevo en la organización
audit-organisers = Cambió quién organiza
audit-gone = Se cerró la cuenta de alguien que organizaba
audit-approved = Aprobó una ronda
audit-redrawn = Sorteó de nuevo una ronda
audit-swapped = Intercambió a dos personas
audit-left_out = Dejó a alguien fuera de una ronda
audit-skipped = Saltó una ronda
audit-moved = Movió una ronda
audit-started = Empezó una ronda antes de tiempo
audit-paused = Puso en pausa a alguien
audit-removed = Quitó a alguien
audit-apart = Mantiene separadas a dos personas
audit-together = Quiere emparejar a dos personas
audit-kind_chosen = Eligió qué tipo de programa es
audit-kept = Miró qué pasará y lo dejó así
audit-invited = Invitó a la gente de un canal
audit-placed = Eligió quién invita o quién orienta
audit-program_made = Creó un programa
audit-program_changed = Cambió un programa
audit-program_ended = Terminó un programa
audit-settings = Cambió los ajustes

# Whom a program invites

command-forecast = qué traerían las próximas rondas, frente al azar
    .word = previsión
    .also = prevision pronóstico pronostico
button-forecast = Previsión
forecast-title = Qué traerían las próximas rondas
forecast-one-moment = Estoy planificando las próximas rondas para { $people } personas y te enviaré el resultado. Con miles de personas tarda unos minutos.
forecast-scope =
    { $people ->
        [one] { $rounds } rondas con una persona
       *[other] { $rounds } rondas con { $people } personas, de las que una de cada siete falta cada vez
    }
forecast-new-faces =
    { $rounds ->
        [0] Desde la primera ronda, alguien vuelve a coincidir con alguien
        [one] Todo el mundo conoce a alguien nuevo en la primera ronda; por azar, en { $chance }
       *[other] Todo el mundo conoce a alguien nuevo durante { $rounds } rondas; por azar, durante { $chance }
    }
forecast-new-faces-all = Todo el mundo conoce a alguien nuevo en las { $rounds } rondas; por azar, en { $chance }
forecast-across = El { $share } de las charlas son entre departamentos; por azar, el { $chance }
forecast-bridges = Se conocen { $bridged } de { $pairs } pares de departamentos; por azar, { $chance }
forecast-about = Como si todavía nadie hubiera charlado. El azar son las mismas personas, barajadas. No dice quién conoce a quién ni sabe nada privado.
forecast-chart = Departamentos que se conocen
forecast-series-planned = Con plan
refused-forecast-few = Hay muy pocas personas para una previsión: hacen falta al menos cuatro y, si un programa tiene dos lados, algunas en cada uno.

command-invites = quién recibe una invitación
    .word = invitaciones
    .also = invitación invitacion invitar
button-invites = A quién se invita…
audit-invites = Cambió a quién se invita
audit-enrolled = Participa desde ahora, con un aviso una ronda antes
audit-imported = Personas cambiadas por una lista importada
audit-meetings = Parejas añadidas de una lista de charlas anteriores
audit-parted = Personas que desaparecieron de Slack y ya no están
audit-back = Personas que desaparecieron de Slack y han vuelto
audit-renumbered = Personas con un nuevo identificador de Slack
audit-retried = Mensajes enviados otra vez
invites-title = A quién se invita
invites-save = Guardar
invites-about = Invito a quien cumpla alguna de estas condiciones y miro cada día quién la cumple por primera vez. Cada persona recibe un solo mensaje, con “{ button-join }” y “{ button-no-thanks }”. Nadie lo recibe dos veces ni el mismo día que otra invitación, y tampoco quien dijo que no, salió o pidió borrar sus datos.
invites-channel = El canal del programa
invites-channel-tick = Invitar a sus miembros
invites-channel-hint = También a quienes entren en el canal más adelante.
invites-no-channel = Este programa no tiene canal. Ponle uno para invitar a los miembros de ese canal.
invites-no-permission = No puedo ver quién está en el canal del programa. Invítame a él; si ya estoy, me falta un permiso: quien administra esta app lo añade con “coffee manifest” y la opción --with-channels, y la vuelve a instalar. Mientras tanto, puede decirme quién va en cada sitio con “coffee people import”.
invites-no-permission-here = No puedo ver quién está en el canal del programa. Invítame a él; si ya estoy, me falta un permiso. Quien pueda instalar apps en este espacio de trabajo puede concedérmelo aquí: { $link }
invites-departments = Departamentos
invites-departments-none = Todavía no conozco el departamento de nadie. Para invitar por departamento hace falta importar una lista de personas: quien administra esta app lo hace con “coffee people import”.
invites-offices = Oficinas
invites-offices-none = Todavía no conozco la oficina de nadie. Una lista de personas (“coffee people import”) puede decírmela.
invites-days = Llegaron en los últimos … días
invites-days-hint = Déjalo vacío si no importa. Me guío por la fecha de ingreso de una lista de personas o por cuándo llegó alguien a este espacio de trabajo.
invites-enrols = Si alguien no responde
invites-enrols-tick = Participa de todos modos
invites-enrols-hint = En ese caso, en lugar de preguntar, aviso con toda una ronda de antelación y con un botón “{ button-no-thanks }”. Déjalo sin marcar si no es necesario: la gente prefiere que le pregunten.
error-invites-days = Escribe un número de días del 1 al { $most }, o nada.
invites-rule-channel = quienes están en su canal
invites-rule-departments = quienes trabajan en { $names }
invites-rule-offices = quienes están en la oficina de { $names }
invites-rule-days = quienes llegaron en los últimos { $days } días
invites-kept = “{ $program }” invita a estas personas: { $whom }.
invites-kept-none = “{ $program }” no invita a nadie por su cuenta.
invites-kept-asks = Participan solo si dicen que sí. Las primeras invitaciones se envían ahora, dentro del horario de trabajo.
invites-kept-enrols = Reciben el aviso una ronda antes y participan si no dicen que no. Los primeros mensajes se envían ahora, dentro del horario de trabajo.
join-us = ¿Quieres participar en “{ $program }”? Te presento a colegas con quienes no coincidirías de otro modo, para tomar un café. Puedes hacer una pausa o salir cuando quieras.
join-us-once = Solo pregunto una vez, así que no hace falta que respondas.
takes-part = Vas a participar en “{ $program }” a partir del { $when }: en cada ronda te presento a colegas con quienes no coincidirías de otro modo, para tomar un café. Si prefieres que no, basta un clic, ahora o más adelante.
button-no-thanks = No, gracias
button-join-now = Participar ya
invite-declined = Ningún problema. No estás en “{ $program }” y no te preguntaré más. Si cambias de idea, escribe “/coffee { command-optin.word }”.
refused-invite-joined = Desde entonces has entrado, así que ya participas. Para salir, escribe “/coffee { command-optout.word }”.
audit-released = Deshizo una decisión
audit-tried_again = Intentó otra vez lo que no se pudo entregar
audit-went_on = Siguió con las rondas después de que desapareciera gente
organisers-title = Quién organiza
organisers-about = Estas personas ven la vista previa, quién participa y el registro de cambios, y les escribo antes de cada ronda. No ven valoraciones, notas ni respuestas.
organisers-who = Quién organiza las charlas de café
organisers-save = Guardar
organisers-kept = { $count ->
        [one] Guardado. Ahora organiza las charlas de café una persona:
       *[other] Guardado. Ahora organizan las charlas de café { $count } personas:
    }
took-over = ¡Gracias! Ahora organizas las charlas de café. En mi pestaña Inicio ves cómo van.

# Several programs in one workspace, and what organisers decide about them

button-programs = Mis programas
button-program = { $name }
button-leave-all = Salir de todos
program-standing = { $program }: { $standing }
program-which-to-join = Hay varios programas. ¿En cuál quieres participar?
program-which-to-leave = Participas en varios programas. ¿Cuál quieres dejar?
joined-program = ¡Ya participas! 🎉 Has entrado en “{ $program }”. { $next }
left-program = Has dejado “{ $program }”. Tus otros programas continúan.
confirm-leave-program = ¿Dejar “{ $program }”?
status-ended = Este programa ha terminado, así que no hay más rondas.
refused-program-ended = Ese programa ha terminado, así que ya no se puede entrar en él. Tus notas siguen aquí.
too-few =
    { $count ->
        [0] Todavía nadie participa en “{ $program }”
        [one] Solo participa una persona en “{ $program }”
       *[other] Solo participan { $count } personas en “{ $program }”
    }, y una ronda necesita al menos { $least }. La ronda del { $when } ({ $zone }) espera: empieza en cuanto haya suficientes, hasta el { $until }; después se salta. Qué ayuda: contarlo donde la gente lo vea. Para participar se escribe “/coffee { command-optin.word }”.
program-ended = “{ $program }” ha llegado a su fin: ya no habrá más rondas. Si ahora tienes una charla, sigue en pie, y tus notas se quedan aquí. ¡Gracias por participar!

# Programs, for their organisers

command-programs = ver, crear y cambiar programas
    .word = programas
    .also = programa organizar
refused-program-channel = Ese canal ya es de “{ $name }”: quien entra ahí tiene que saber en qué programa participa. Elige otro canal o ninguno.
refused-program-never = Con esos días nunca habría ninguna ronda: todos caen en días libres. Elige otro día de la semana.

button-organise = Ver todos los programas
button-new-program = Programa nuevo
button-preview-program = Vista previa
button-change-program = Cambiar
button-end-program = Terminar este programa

organised-programs-title = Los programas que organizas
organise-about =
    { $count ->
        [0] Todavía no organizas ninguno.
        [one] Hay uno.
       *[other] Hay { $count }.
    } Los cambios se aplican a partir de la próxima ronda.
organise-line =
    { $program }: { $words }. { $count ->
        [0] Todavía no participa nadie.
        [one] Participa una persona.
       *[other] Participan { $count } personas.
    }

templates-title = Un programa nuevo
templates-about = ¿Para qué es? Lo verás todo antes de crearlo, y puedes cambiarlo cuando quieras.
template-departments = Café entre departamentos
template-departments-about = Parejas de departamentos distintos, cada dos semanas
template-newcomers = Bienvenida a la gente nueva
template-newcomers-about = En sus primeros 90 días, la gente nueva conoce a quienes llevan más tiempo
template-mentoring = Mentoría
template-mentoring-about = Quienes orientan y quienes aprenden, cada cuatro semanas
template-lunch = Almuerzo en grupos de cuatro
template-lunch-about = Cuatro personas a la mesa, cada dos semanas
template-ceo = Un café con la dirección
template-ceo-about = Tres personas invitadas cada vez, hasta que le toque a todo el mundo
template-city = La gente de una misma ciudad
template-city-about = Grupos pequeños en un mismo lugar, cada semana

program-form-new = Programa nuevo
program-form-change = Cambiar programa
program-form-make = Crear
program-form-more = Hay más, si quieres verlo:
program-page-people = Organización y gente invitada
program-page-matching = Emparejamientos
program-page-words = Textos y preguntas
program-page-timing = Recordatorios

program-name = Nombre
program-channel = Canal
program-channel-hint = Quien entra ahí participa en este programa, y ahí se publican los números de cada ronda. También puede no haber ninguno.
program-frequency = Cada cuánto
program-often-w1 = Cada semana
program-often-w2 = Cada dos semanas
program-often-w3 = Cada tres semanas
program-often-w4 = Cada cuatro semanas
program-often-m1 = Cada mes, el primero
program-often-m2 = Cada mes, el segundo
program-often-m3 = Cada mes, el tercero
program-often-m4 = Cada mes, el cuarto
program-often-m-1 = Cada mes, el último
program-weekday = Día de la semana
program-time = Hora
program-size = Personas por grupo
program-group =
    { $count ->
        [2] Parejas
       *[other] Grupos de { $count }
    }
program-roles = Quién conoce a quién
program-role-newcomers = La gente nueva (sus primeros { $days } días) conoce al resto
program-role-sides = Quienes orientan conocen a quienes aprenden
program-role-hosts = Por turnos, una persona anfitriona conoce a las invitadas
program-role-none = Todo el mundo puede conocer a todo el mundo
program-organisers = Quién organiza
program-organisers-hint = Pueden cambiar este programa y reciben un aviso cuando hay algo que hacer.
program-guests = Personas invitadas a este espacio de trabajo
program-guests-no = Se quedan fuera
program-guests-yes = Pueden participar
program-zone = Zona horaria
program-zone-hint = Escrita así: Europe/Madrid. Las rondas empiezan según su hora.
program-least = Mínimo de personas
program-least-hint = Con menos personas, la ronda espera y aviso a quienes organizan de qué hacer.
program-gap = Rondas hasta que dos personas repiten
program-gap-hint = Mientras haya otra opción.
program-able = Hora, idioma y lugar en común
program-able-off = No importa
program-able-preference = Es preferible
program-able-must = Es imprescindible
program-levels = Niveles
program-levels-off = No importan
program-levels-same = Primero, personas del mismo nivel
program-levels-apart = Primero, personas de niveles distintos
program-tone = Tono
program-tone-warm = Cercano: con un emoji y una pregunta para romper el hielo
program-tone-plain = Sobrio: sin nada de eso
program-language = Idioma de los mensajes compartidos
program-language-own = El del espacio de trabajo
program-language-hint = El que se lee en el canal y entre personas sin un idioma en común. Cada persona lee sus propios mensajes en su idioma.
program-opening = Cómo empiezan las presentaciones
program-opening-hint = Tus propias palabras, encima de los nombres. [names] y [program] se sustituyen, y los *asteriscos* ponen en negrita. Déjalo vacío para lo habitual.
program-opening-preview = Así empezaría una presentación:
program-sample-names = Ada y Noah
program-themes = Preguntas para romper el hielo sobre
program-themes-hint = Déjalo vacío para lo que mejor les vaya a las personas.
program-theme-learning = aprender de la otra persona
program-theme-interests = intereses en común
program-theme-departments = el trabajo de la otra persona
program-theme-faces = conocerse
program-theme-near = el lugar donde se está
program-theme-far = lugares lejanos
program-theme-any = cualquier cosa
program-questions = Tus propias preguntas para romper el hielo
program-questions-hint = Una pregunta por línea. Si hay alguna, solo se hacen estas.
program-nudge = Horas de espera antes de recordar los horarios propuestos
program-nudge-hint = Cuánto esperar cuando una hora le sirve solo a una parte del grupo.
program-last-call = Última pregunta: cuántas horas antes de la próxima ronda
program-last-call-hint = A mitad de la ronda pregunto si hubo charla, y otra vez cuando falte este tiempo para la siguiente.
error-program-name = Ponle un nombre.
error-program-roles = La gente nueva y las mentorías van en parejas. Elige parejas o cambia quién conoce a quién.
error-program-zone = No conozco esa zona horaria. Escríbela así: Europe/Madrid.
error-program-questions = Como mucho { $most } preguntas, cada una de { $length } caracteres como mucho.

program-in-words = { $often }, hora de { $place }; próxima ronda: { $next }; { $who }
program-no-next = ninguna prevista
program-weekly =
    { $count ->
        [1] Cada { $weekday }, { $time }
        [2] Cada dos semanas, en { $weekday }, { $time }
       *[other] Cada { $count } semanas, en { $weekday }, { $time }
    }
program-monthly-m1 = El primer { $weekday } de cada mes, { $time }
program-monthly-m2 = El segundo { $weekday } de cada mes, { $time }
program-monthly-m3 = El tercer { $weekday } de cada mes, { $time }
program-monthly-m4 = El cuarto { $weekday } de cada mes, { $time }
program-monthly-m-1 = El último { $weekday } de cada mes, { $time }
program-meets =
    { $count ->
        [2] parejas entre departamentos
       *[other] grupos de { $count } entre departamentos
    }
program-meets-newcomers = la gente nueva (sus primeros { $days } días) conoce a quienes llevan más tiempo aquí
program-meets-hosts =
    { $count ->
        [one] una persona anfitriona y una invitada cada vez
       *[other] una persona anfitriona y { $count } invitadas cada vez
    }
program-meets-sides = { $first } conoce a { $other }
program-clash = Las rondas de { $programs } empiezan algunos días a la vez: quien participe en ambos recibiría dos presentaciones el mismo día. Con otro día de la semana se evita.

program-made = “{ $program }” está listo.
program-changed = “{ $program }” ha cambiado.
program-joins = Para participar se escribe “/coffee { command-optin.word }” en cualquier conversación, o se usa mi pestaña Inicio.
program-joins-in = Para participar se escribe “/coffee { command-optin.word }” en { $channel }, o se usa mi pestaña Inicio.
confirm-end-program = ¿Terminar “{ $program }”?
confirm-end-program-text =
    No empezarán más rondas, y { $count ->
        [0] no participa nadie a quien haya que avisar.
        [one] avisaré a la única persona que participa.
       *[other] avisaré a las { $count } personas que participan.
    } Las charlas actuales siguen en pie. No se puede volver a empezar, pero puedes crear otro programa.
program-ended-kept = “{ $program }” ha terminado, y avisaré a quienes participaban.
skipped-too-few = No se hizo la ronda del { $when }: participaban muy pocas personas. { $next } (Horas en { $zone }.)

# The first ten minutes of an organiser

organise-first = Tres pasos hasta la primera ronda: seis clics y nada que escribir. De lo demás me encargo yo.
organise-first-others = Puedes cambiarlo todo en mi pestaña Inicio cuando quieras. No hace falta que organices a solas:
step-choose = 1. Elige qué tipo de programa es
step-choose-done = 1. Elegido: { $program }
step-look = 2. Mira qué pasará: { $words }
step-look-done = 2. { $words }
step-invite = 3. Invita a la gente de un canal que elijas
step-invite-done = 3. Invitación enviada
button-choose-kind = Elegir…
button-look-ahead = Mirar…
button-invite = Invitar a gente…
button-invite-elsewhere = Invitar en otro canal…
button-keep-program = Está bien así
button-change-first = Cambiar…
kinds-title = ¿Para qué es?
kinds-about = Verás qué pasará antes de que nadie se entere, y puedes cambiarlo cuando quieras.
look-about = No tienes que avisar a nadie cuando empieza una ronda, y solo entran las personas que se han unido.
needs-hosts = Todavía no hay ninguna persona anfitriona, así que no se sortea a nadie. Cuando se hayan unido: Cambiar… → Invitar y orientar.
needs-sides = Todavía nadie orienta, así que no se puede emparejar a nadie. Cuando se hayan unido: Cambiar… → Invitar y orientar.
inviting-title = Invitar a gente
button-post = Publicar
inviting-what = { $program }: { $words }
inviting-channel = ¿Dónde publico la invitación?
inviting-channel-hint = En un canal que lea mucha gente. La publico una sola vez, cuando hagas clic en “Publicar”.
inviting-preview = Esto es lo que se leerá ahí, con “Participar” debajo:
inviting-copy = Un texto para copiar en cualquier otro sitio:
inviting-posted = La invitación está en { $channel }. Quien haga clic ahí en “Participar” entra con un clic más.
inviting-posted-plainly = La invitación está publicada. Quien haga clic ahí en “Participar” entra con un clic más.
inviting-not-in-channel = No se ha publicado nada: no estoy en ese canal. Escribe “{ $command }” ahí y vuelve a invitar. (En los canales públicos no hará falta cuando quien administra esta app permita el permiso opcional “{ $scope }”.)
inviting-not-in-channel-here = No se ha publicado nada: no estoy en ese canal. Escribe “{ $command }” ahí y vuelve a invitar. En los canales públicos no haría falta: quien pueda instalar apps en este espacio de trabajo puede permitirlo aquí: { $link }
refused-invited-already = Hace un momento se publicó una invitación en ese canal, así que no he publicado otra.
inviting-archived = No se ha publicado nada: ese canal está archivado. Elige otro.
inviting-restricted = No se ha publicado nada: en ese canal solo pueden publicar algunas personas. Pide a quienes lo llevan que permitan publicar a las apps o elige otro.
inviting-refused = No se ha publicado nada: Slack no acepta mis mensajes ahí. Elige otro canal.
inviting-in-doubt = Se cortó la conexión con Slack y no sé si la invitación se ha publicado. Míralo antes; si no está, vuelve a invitar.
invitation-about = Conoce a colegas con quienes no hablarías de otro modo: una presentación cada vez y media hora de café.
announcement =
    ☕ { $program }
    Conoce, con media hora de café, a colegas con quienes no hablarías de otro modo.
    { $words }.
    Cómo participar: escribe “/coffee { command-optin.word }” en cualquier conversación de Slack o abre la app { $app }. Puedes saltarte una ronda, hacer una pausa o salir cuando quieras.

program-page-sides = Invitar y orientar
program-placed = Quién invita
program-placed-side = En el lado “{ $side }”
program-placed-hint = Personas que se han unido a este programa. El resto está en el otro lado.
program-not-placed = Todavía no están en el programa, así que no se han elegido: { $people }. Pídeles que se unan y vuelve a elegirlas.
program-approval = Antes de que se envíe una ronda
program-approval-no = Empieza sola
program-approval-yes = Una de las personas que organizan tiene que aprobar las parejas
program-approval-hint = En ambos casos, quienes organizan ven las parejas el día antes.

# Listas de personas que suben quienes organizan

command-import = traer una lista de personas, o ver qué les aportarían las charlas
    .word = importar
    .also = import archivo csv subir
button-ask-file = Subir una lista…
button-import = Importar
button-columns = Indicar las columnas…
button-cancel-import = Cancelar
button-look-again = Mirar otra vez
button-other-file = Subir otro archivo…
button-date-is = Es el { $day }
file-title = Subir una lista
file-read = Leer
file-about = Leo el archivo y primero te digo qué cambiaría. Nadie participa por eso.
file-purpose = ¿Para qué es?
file-for-people = Traer departamentos, responsables, oficinas, etc.
file-for-forecast = Ver qué aportarían las rondas a estas personas
file-for-meetings = Traer quiénes ya se vieron, de otra herramienta
file-file = El archivo
file-file-hint = Un archivo CSV de tu sistema de RR. HH., de Google, de Excel o de otra herramienta, de hasta 10 MB. Encuentro a las personas por su ID de Slack, correo, nombre de usuario o nombre.
file-kept = No guardo el archivo. Está entre tus archivos de Slack, donde puedes borrarlo cuando termines.
file-no-permission = No puedo leer archivos: me falta el permiso. El equipo de administración puede añadirlo con “coffee manifest” y la opción --with-files, o traer la lista en una terminal con “coffee people import”, cada noche si quieres.
file-no-permission-here = No puedo leer archivos: me falta el permiso. Quien pueda instalar apps en este espacio de trabajo puede concedérmelo aquí: { $link }
file-reading = Estoy leyendo { $name } y enseguida te digo qué cambiaría.
file-importing = Estoy importando la lista. Con miles de personas tarda un minuto.
file-cancelled = No ha cambiado nada. El archivo sigue entre tus archivos de Slack; puedes borrarlo allí.
file-stopped = La importación se detuvo, y quizá una parte ya está hecha. Mira otra vez para ver qué falta.
file-changed-meanwhile = Algo ha cambiado desde que miraste, así que no he importado nada. Así está ahora:
error-file-one = Elige un archivo.
error-file-type = Elige un archivo CSV (.csv, .tsv o .txt). En Excel, guarda la hoja como CSV UTF-8.
refused-file-large = El archivo tiene más de 10 MB, mucho más que cualquier lista de personas. Quita lo que no haga falta.
refused-file-of-other = Otra persona subió este archivo, así que no ha cambiado nada. Súbelo tú.
refused-file-gone = El archivo ya no está en Slack, así que no ha cambiado nada. Súbelo otra vez.
refused-file-scope = Ya no puedo leer archivos, así que no ha cambiado nada. El equipo de administración puede añadir el permiso con “coffee manifest” y la opción --with-files, o traer la lista con “coffee people import”.
refused-file-scope-here = Ya no puedo leer archivos, así que no ha cambiado nada. Quien pueda instalar apps en este espacio de trabajo puede volver a permitírmelo aquí: { $link }
file-seen-title = Qué cambiaría { $name }
file-unusable-title = { $name }: así todavía no me sirve
file-sum-people =
    { $count ->
        [one] Cambiaría una persona.
       *[other] Cambiarían { $count } personas.
    }
file-sum-pairs =
    { $count ->
        [one] Se añadiría un par.
       *[other] Se añadirían { $count } pares.
    }
file-sum-none = No hay nada que cambiar.
file-sum-people-known =
    { $count ->
        [one] Una persona ya está como dice el archivo.
       *[other] { $count } personas ya están como dice el archivo.
    }
file-sum-pairs-known =
    { $count ->
        [one] Ya conozco un par.
       *[other] Ya conozco { $count } pares.
    }
file-sum-problems =
    { $count ->
        [one] Hay un dato que no sirve; el resto sí.
       *[other] Hay { $count } datos que no sirven; el resto sí.
    }
file-changes = Qué cambiaría:
file-problems = Qué no sirve:
file-more =
    { $count ->
        [one] y una línea más: están todas en el archivo que viene a continuación
       *[other] y { $count } líneas más: están todas en el archivo que viene a continuación
    }
file-left-out-title = Qué no sirve de { $name }
file-no-emails = Slack no me muestra las direcciones de correo, así que busco a las personas por su ID de Slack, nombre de usuario o nombre. El equipo de administración puede permitirlo con “coffee manifest” y la opción --with-email.
file-no-emails-here = Slack no me muestra las direcciones de correo, así que busco a las personas por su ID de Slack, nombre de usuario o nombre. Quien pueda instalar apps en este espacio de trabajo puede dejarme verlas aquí: { $link }
file-columns-read = Leo: { $columns }
file-columns-unread = No leo: { $columns }
file-columns-more = { $count } más
file-column-as = { $called } (como: { $name })
file-line = Línea { $line }: { $words }
file-line-none = No está en el archivo: { $words }
file-met = { $one } y { $other }, { $day }
file-value-was = { $value } (antes: { $before })
file-value-above = { $value }, como antes; cambia alguien más arriba
file-value-nobody = nadie
file-value-nothing = nada
file-imported-people =
    { $count ->
        [one] Listo: { $name } ha cambiado a una persona. El archivo sigue entre tus archivos de Slack; bórralo allí cuando ya no lo necesites.
       *[other] Listo: { $name } ha cambiado a { $count } personas. El archivo sigue entre tus archivos de Slack; bórralo allí cuando ya no lo necesites.
    }
file-imported-pairs =
    { $count ->
        [one] Listo: { $name } ha añadido un par. El archivo sigue entre tus archivos de Slack; bórralo allí cuando ya no lo necesites.
       *[other] Listo: { $name } ha añadido { $count } pares. El archivo sigue entre tus archivos de Slack; bórralo allí cuando ya no lo necesites.
    }
file-forecast = Un pronóstico para las personas de { $name }. No he guardado nada de él ni he invitado a nadie.
file-columns-title = Indicar las columnas
file-columns-read-so = Leer así
file-columns-about = Así leo el archivo. Cambia lo que no sea correcto.
file-columns-moment = Un momento: estoy mirando las columnas del archivo.
file-dates = Fechas como 03/04/2026
file-dates-by-itself = Lo dicen las demás fechas
file-dates-day-first = Primero el día
file-dates-month-first = Primero el mes
file-when = La fecha
file-met-columns = Las personas que se vieron
file-column-none = – no está en el archivo –
file-column-id = ID de Slack
file-column-email = Correo electrónico
file-column-handle = Nombre de usuario
file-column-name = Nombre
file-column-display_name = Nombre para mostrar
file-column-first_name = Nombre de pila
file-column-last_name = Apellidos
file-column-number = Número de empleado
file-column-status = Estado
file-column-department = Departamento
file-column-division = División
file-column-org_unit = Departamento y equipo
file-column-team = Equipo
file-column-manager = Responsable
file-column-manager_email = Correo de la persona responsable
file-column-manager_number = Número de la persona responsable
file-column-office = Oficina
file-column-level = Nivel
file-column-started_on = Fecha de ingreso
file-column-side = Lado
file-column-capacity = Capacidad
file-problem-broken-letters = sus letras están dañadas: { $one }. Guarda el archivo como CSV UTF-8
file-problem-open-quote = hay comillas que se abren y no se cierran
file-problem-too-many-cells = tiene { $one } celdas, pero el archivo tiene { $two } columnas; pon entre comillas la celda que contenga el separador
file-problem-formula = { $one } es una fórmula: { $two }
file-problem-error-value = { $one } es un error de la hoja de cálculo: { $two }
file-problem-too-long = { $one } tiene más de { $two } letras
file-problem-not-a-date = { $one } no es una fecha: { $two }. Escríbela como 2026-11-27
file-problem-in-the-future = { $one } aún no ha llegado
file-problem-not-a-level = { $one } no es un número entero: { $two }
file-problem-not-a-capacity = { $one } no es un número de charlas de 1 a { $three }: { $two }
file-problem-no-such-side = no hay ningún lado llamado { $one }; puede ser { $two } o nada
file-problem-nobody-named = no dice de quién se trata
file-problem-not-found = no he encontrado a nadie en Slack con { $one }
file-problem-not-looked-up = solo tiene un correo, { $one }, y Slack no me muestra ninguno
file-problem-several = hay { $two } personas en Slack que se llaman { $one }
file-problem-contradiction = { $one } es { $two }, pero { $three } es { $four }
file-problem-deactivated = la cuenta de { $one } está desactivada
file-problem-outsider = { $one } tiene cuenta de invitado o es de otro espacio de trabajo
file-problem-forgotten = { $one } pidió que se borraran sus datos, así que no importo nada hasta que vuelva a participar
file-problem-twice = { $one } ya está en la línea { $two }, que es la que cuenta
file-problem-not-joined = { $one } todavía no participa, así que no puedo guardar lado ni capacidad
file-problem-manager = no he encontrado responsable con { $one }; el resto de la línea sirve
file-problem-own-manager = { $one } sería su propio responsable; el resto de la línea sirve
file-problem-too-few = nombra a menos de dos personas
file-fault-too-large = Es mucho más grande que cualquier lista de personas. Quita lo que no haga falta.
file-fault-no-text = Es un libro de cálculo, un PDF o una página web, y no un archivo CSV. Ábrelo, guárdalo como CSV UTF-8 y sube ese archivo.
file-fault-empty = Está vacío. ¿Falló la exportación? Súbelo otra vez.
file-fault-nobody = Nombra sus columnas y debajo no hay nadie. ¿Falló la exportación? Súbelo otra vez.
file-fault-no-column = No reconozco las columnas que necesito: para personas, el correo, el ID de Slack, el nombre de usuario o el nombre; para encuentros, también la fecha. Dime cuáles son.
file-fault-same-name = Hay varias columnas que se llaman { $column }. Cambia el nombre de todas menos una y sube el archivo otra vez.
file-fault-two-columns = Podrían ser dos columnas: { $column } y { $other }. Dime cuál es.
file-fault-no-dates = Ninguna columna tiene fechas. Cada línea necesita dos personas y el día en que se vieron. Dime dónde están.
file-fault-open-date = En la línea { $line }, { $column } dice { $cell }: podrían ser dos días distintos, y las demás fechas no lo aclaran. ¿Cuál es?
file-fault-nothing-in-it = Dice quién está, pero, por lo que veo, no tiene departamento, equipo, responsable, oficina, nivel, fecha de ingreso, lado ni capacidad. Si los tiene, dime en qué columnas. La lista de miembros de Slack no tiene nada de eso.
# Páginas en el navegador, para quien instala la app.
install-done = Coffee Chats está en { $name }
    .then = Si allí aún no hay nadie que organice los cafés, te toca a ti: te he enviado por Slack los tres pasos hasta la primera ronda.
install-open = Abrir en Slack
install-in-organisation = Coffee Chats está instalado para { $name }
    .then = La app aún no está en ningún espacio de trabajo. Elige cuáles pueden usarla; el primer admin que abra allí su pestaña Inicio organizará los cafés.
install-add = Elegir espacios de trabajo
install-cancelled = No se ha instalado nada
    .then = Has cancelado, así que nada ha cambiado. Puedes volver a empezar cuando quieras.
install-other-browser = Hay que volver a empezar
    .then = Esta página es de una instalación que se empezó en otro navegador, o se ha abierto dos veces. No se ha instalado nada.
install-too-late = Hay que volver a empezar
    .then = Una instalación tiene que terminarse en diez minutos; esta ha tardado más, o ya estaba terminada. No se ha instalado nada nuevo.
install-not-kept = Inténtalo otra vez dentro de un minuto
    .then = Slack dijo que sí, pero no pude guardarlo porque mi base de datos no está disponible. Si se repite, avisa a quien administra esta app.
install-unknown-word = Solo conozco los permisos { $words }
    .then = La dirección pide otro después de with=. No ha cambiado nada; también puedes volver a empezar sin él.
install-refused = No se ha instalado nada
    .then = Slack no ha aceptado la instalación. Vuelve a empezar; si se repite, avisa a quien administra esta app.
install-again = Volver a empezar
