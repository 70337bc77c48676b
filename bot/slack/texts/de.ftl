# Everything that the bot says, in German: the sentences of en.ftl, in the same order.
# People are addressed with "du". Names are filled in as they are, so no sentence may inflect them.
# What stands in „…“ is a button's text, or can be typed as it is.

## How dates and times read (https://babel.pocoo.org/en/latest/dates.html#pattern-syntax)

pattern-day = EEEE, d. MMMM
pattern-dated-day = EEEE, d. MMMM y
pattern-month = LLLL
pattern-dated-month = LLLL y
pattern-moment = EEEE, d. MMMM, 'um' HH:mm 'Uhr'
pattern-dated-moment = EEEE, d. MMMM y, 'um' HH:mm 'Uhr'
pattern-time = HH:mm 'Uhr'

## Standing and joining

help = Kaffee-Chats bringen dich mit Leuten zusammen, denen du bei der Arbeit sonst nicht begegnet wärst. Das verstehe ich überall außer in der Unterhaltung mit mir selbst, wo Knöpfe dasselbe tun:
command-optin = mitmachen, auch nach dem Aussteigen wieder
command-status = deine nächste Runde und dein aktuelles Treffen
command-profile = ändern, was du mir über dich erzählt hast
command-pause = aussetzen, bis du weitermachst; „/coffee pause 3 Wochen“, „bis 7. Januar“ oder „nächste Runde“ für genau so lange
command-notes = deine eigenen Notizen aus früheren Treffen; /coffee notes Budget Ben findet die mit diesen Wörtern
command-followups = was du dir vorgenommen hast
command-history = deine bisherigen Treffen
command-network = wen du getroffen hast und zu wem diese Leute dir den Weg bahnen könnten, mit Bild
command-recap = dein Jahr bei den Kaffee-Chats
command-introduce = vorschlagen, dass zwei Leute sich treffen sollten
command-resume = eine Pause beenden
command-now = wer in der nächsten halben Stunde auch Zeit für ein Gespräch hat
command-notwith = bestimmte Leute nie treffen; niemand erfährt davon
command-export = alles bekommen, was ich über dich gespeichert habe
command-forget = alles löschen lassen, was ich über dich gespeichert habe
command-optout = aussteigen
command-help = diese Liste
help-unknown = „{ $word }“ kenne ich nicht.
joined =
    Du bist dabei! { $next } In jeder Runde stelle ich dir jemanden vor, möglichst aus einer anderen Abteilung. Hier schreibe ich dir, mit Knöpfen für alles, was du brauchst; Befehle wie „/coffee status“ funktionieren in jeder anderen Unterhaltung.
profile-saved = Dein Profil ist gespeichert. { $next }
profile-saved-paused = Dein Profil ist gespeichert. Du pausierst noch; mit „/coffee resume“ machst du weiter. { $next }
left =
    Du bist nicht mehr dabei, und ich stelle dir niemanden mehr vor. Deine Notizen bleiben dir: „/coffee notes“ zeigt sie. Mit „/coffee optin“ kommst du zurück.
resumed = Schön, dass du wieder da bist! { $next }

next-round = Die nächste Runde beginnt am { $when }.
next-round-yours = Deine nächste Runde beginnt am { $when }.
next-round-none = Im Moment ist keine weitere Runde geplant.
status-in = Du bist dabei. { $next }
status-paused = Du pausierst, bis du weitermachst („/coffee resume“). { $next }
status-paused-until = Du pausierst bis { $day }. { $next }
status-out = Du machst bei den Kaffee-Chats nicht mit. Mit „/coffee optin“ bist du dabei. { $next }
status-match = Dein Treffen in dieser Runde: { $names }.
status-match-booked = Dein Treffen in dieser Runde: { $names }. Ihr trefft euch am { $when }.
status-match-met = Dein Treffen in dieser Runde: { $names }. Du hast gesagt, dass ihr euch getroffen habt.

refused-nothing-kept = Ich habe nichts über dich gespeichert. Mit „/coffee optin“ machst du bei den Kaffee-Chats mit.
refused-workspace = Diesen Workspace kenne ich noch nicht. Wer mich betreibt, muss mich hier installieren.
refused-outsider = Diese Kaffee-Chats sind für die Mitglieder dieses Workspace. Gäste und Leute aus anderen Workspaces machen nicht mit; ob Gäste mehrerer Channels dabei sein dürfen, entscheidet, wer mich betreibt.
name-apart = { $name } ({ $by })
namesakes = So heißen mehrere. Gemeint ist { $people }.
refused-not-in = Du machst bei den Kaffee-Chats nicht mit. Mit „/coffee optin“ bist du dabei.
refused-not-your-match = Dieser Knopf gehört zu einem Treffen, das nicht deins ist oder das ich nicht mehr kenne. „/coffee status“ zeigt dir dein eigenes.
refused-called-off = Dieses Treffen ist abgesagt, es gibt also nichts mehr zu beantworten. „/coffee status“ zeigt, wie es weitergeht.
refused-already-met = Du hast mir schon gesagt, dass ihr euch getroffen habt, und dabei bleibt es. „/coffee notes“ zeigt, was du aufgeschrieben hast.
refused-button = Dieser Knopf stammt aus einer früheren Version von mir und funktioniert nicht mehr. „/coffee help“ zeigt, was geht.
refused-too-slow = Slack gibt mir drei Sekunden, um das zu öffnen, und ich war zu langsam. Bitte versuch es noch einmal.
refused-busy = Slack bekommt gerade mehr Anfragen von mir, als es annimmt. Bitte versuch es in einer Minute noch einmal.
refused-database = Ich komme gerade nicht an meine Datenbank und konnte deshalb nichts speichern oder nachsehen. Bitte versuch es in einer Minute noch einmal.
refused-scope = Das lässt Slack mich nicht tun: Mir fehlt dafür eine Berechtigung. Wer mich betreibt, kann mich mit dem, was „coffee manifest“ ausgibt, noch einmal installieren.
unanswered = Die Antwort auf das, was du gerade gemacht hast, konnte ich dir nicht zeigen; notiert ist das unter { $reference }. Erledigt ist es vielleicht trotzdem: „/coffee status“ zeigt, wie es steht.
file-failed = Ich konnte dir die Datei nicht schicken: Slack hat sie nicht angenommen, obwohl ich es eine Weile versucht habe. Bitte probier es später noch einmal; wer mich betreibt, findet das unter { $reference }.
went-wrong = Bei mir ist etwas schiefgegangen; notiert ist es unter { $reference }. Bitte versuch es noch einmal. Wenn es wieder passiert, gib diese Nummer der Person, die mich betreibt.

## The profile form

form-join-title = Kaffee-Chats: mitmachen
form-profile-title = Dein Kaffee-Profil
form-join = Mitmachen
form-save = Speichern
form-cancel = Abbrechen
form-department = Abteilung
form-department-hint = Ich stelle dir Leute aus anderen Abteilungen vor.
form-department-other = Abteilung, falls sie nicht in der Liste steht
form-slack-says = Laut Slack: { $facts }. Wenn du das dort änderst, übernehme ich es.
form-interests = Interessen
form-interests-hint = Mit Kommas getrennt: Klettern, Jazz, Gärtnern
form-can-help = Damit kenne ich mich aus
form-can-help-hint = Was andere dich fragen dürfen: Budgets, SQL, Vorträge halten
form-wants-to-learn = Darüber möchte ich mehr wissen
form-wants-to-learn-hint = Ich bringe dich mit Leuten zusammen, die sich damit auskennen, wenn es welche gibt.
form-more-words = { $label }: mehr, in eigenen Worten
form-meeting-mode = So treffe ich mich gern
form-office = Büro
form-office-hint = Wo man dich persönlich treffen kann
button-more-about-you = Mehr über dich
form-team = Team
form-team-hint = Der Teil der Abteilung, in dem du arbeitest
form-before = Früher
form-before-hint = Wo oder als was du früher gearbeitet hast: Danach lässt sich gut fragen.
form-wants-to-meet = Ich würde gern kennenlernen
form-wants-to-meet-hint = Abteilungen oder Berufe: Recht, Design, Datenanalyse
form-languages = Sprachen
form-languages-hint = In denen du dich gern unterhältst: Deutsch, Portugiesisch
form-hours = Übliche Arbeitszeit
form-hours-from = Übliche Arbeitszeit, von
form-hours-from-hint = Nach deiner eigenen Uhr. In dieser Zeit erinnere ich dich an Dinge.
form-hours-to = Übliche Arbeitszeit, bis
form-hours-to-hint = Lass beide Felder leer, wenn die normalen Bürozeiten gelten.
form-company = Wie viele auf einmal
form-workdays = Arbeitstage
form-workdays-hint = Die Tage, an denen du arbeitest, falls es andere sind als bei den meisten hier.
form-cadence = Wie oft
mode-either = Persönlich oder per Video
mode-in_person = Persönlich
mode-video = Per Video
company-either = Zu zweit oder in einer kleinen Gruppe
company-pair = Zu zweit, wenn es geht
company-group = In einer kleinen Gruppe, wenn es eine gibt
cadence-every_round = Jede Runde
cadence-every_second = Jede zweite Runde
cadence-monthly = Höchstens einmal im Monat
error-department = Bitte wähl deine Abteilung aus oder gib sie ein.
error-tags-many = Bitte nenn höchstens { $most }.
error-hours-half = Bitte gib beide Zeiten an oder lösch auch die andere.
error-hours = Bitte wähl eine Zeit, die mindestens eine Stunde nach dem Anfang liegt.
error-tag-long = „{ $tag }“ ist zu lang; { $most } Zeichen passen.

## Introductions

intro-title = ☕ { $names }
intro-hello = Hallo { $people }! Ich möchte euch einander vorstellen.
intro-person = { $name }: { $details }; in { $place } ist es { $time }
intro-team = { $department } ({ $team })
intro-before = { $details }; davor: { $before }
intro-why = Warum gerade ihr { $count ->
        [2] zwei
        [3] drei
        [4] vier
       *[other] { $count }
    }: { $reasons }.
intro-reasons = { $others }; und { $last }
intro-earlier = Ihr wurdet einander schon einmal vorgestellt, im { $month }.
intro-earlier-some = { $names } wurden einander schon einmal vorgestellt, im { $month }.
intro-notes = Wer sich damals etwas notiert hat, bekommt es von mir, und sonst niemand.
intro-icebreaker = Zum Einstieg: { $question }
intro-next =
    { $first }, schreibst du zuerst, heute oder morgen? Zwei oder drei Termine, die dir passen, reichen schon. Eine halbe Stunde genügt; trefft euch möglichst bis { $by }.
intro-summary = Ich stelle euch einander vor: { $names }. Warum: { $reasons }. { $first }, schreibst du zuerst?
intro-gap = Euch zu treffen ist vielleicht nicht einfach: { $why }.
gap-no_common_place = es gibt weder ein Büro noch einen Videoanruf, der allen passt
gap-no_common_hours = ihr habt keine gemeinsame Arbeitszeit
gap-no_common_language = ihr habt keine gemeinsame Sprache angegeben
button-met = Wir haben uns getroffen
button-icebreaker = Andere Frage
reason-suggested = { $suggester } findet, dass ihr zwei euch kennenlernen solltet: { $why }
reason-teaches = { $learner } möchte mehr über { $topics } wissen, und { $helper } kennt sich damit aus
reason-recommended = jemand findet, dass { $names } sich kennenlernen sollten
reason-wish = { $wisher } möchte jemanden wie { $other } kennenlernen: { $wish }
reason-interest = { $names } verbindet das Interesse an { $interests }
reason-interest-all = euch verbindet das Interesse an { $interests }
reason-bridge = es ist meines Wissens der erste Kaffee zwischen { $words }
reason-departments = ihr arbeitet in verschiedenen Abteilungen: { $departments }
reason-first_time = ihr wurdet einander noch nie vorgestellt
reason-office = ihr könntet euch persönlich treffen: { $office }
reason-both_video = ihr trefft euch beide lieber per Video
reason-new-ground = zwischen euren { $count ->
        [2] zwei
        [3] drei
        [4] vier
       *[other] { $count }
    } Abteilungen gab es, soweit ich weiß, noch kein Treffen beim Kaffee
reason-none = ihr habt in dieser Runde Lust auf ein Treffen

weakness-too_soon = { $names } haben sich { $rounds ->
        [1] in der letzten Runde
       *[other] vor { $rounds } Runden
    } getroffen, das ist kürzer her, als die Regeln verlangen
weakness-met_before = { $names } haben sich { $rounds ->
        [1] in der letzten Runde
       *[other] vor { $rounds } Runden
    } getroffen
weakness-same_department = gleiche Abteilung ({ $department }, { $share } % aller, die mitmachen)
weakness-larger = { $count } Personen, damit niemand übrig bleibt
weakness-no_common_place = weder ein Büro noch ein Videoanruf, der allen passt
weakness-no_common_hours = keine gemeinsame Arbeitszeit
weakness-no_common_language = keine gemeinsame Sprache
department-unknown = Abteilung unbekannt
preview-person = { $name } ({ $department })
preview-alone = Ohne Treffen: { $names }
preview-bridges = Dann haben sich { $bridged } von { $pairs } Abteilungspaaren kennengelernt.
preview-matches = { $count ->
        [one] Ein Treffen.
       *[other] { $count } Treffen.
    }

goes-on-hello = Hallo { $people }!
goes-on = Mit { $name } klappt es in dieser Runde nicht, das kommt vor. Ihr anderen macht hier weiter, in einer eigenen Unterhaltung.
goes-on-unnamed = Mit jemandem aus eurer Gruppe klappt es in dieser Runde nicht, das kommt vor. Ihr anderen macht hier weiter, in einer eigenen Unterhaltung.
intro-joins = { $name } kommt dazu. Bitte macht in dieser Unterhaltung weiter: In eure bisherige kann Slack niemanden aufnehmen.

nudge =
    Habt ihr schon einen Termin gefunden? Wenn nicht: Wer das hier zuerst liest, schlägt zwei vor. Und hier ist etwas für den Einstieg: { $question }

## Asking afterwards

check-in = Hast du dich schon mit { $names } getroffen? Deine Antwort sehe nur ich.
last-call = Letzte Nachfrage: Hast du dich mit { $names } getroffen? Die Runde endet am { $when }. Deine Antwort sehe nur ich.
button-yes = Ja, wir haben uns getroffen
button-not-yet = Noch nicht
button-no = Daraus wird nichts
button-after-all = Hat doch noch geklappt
button-feedback = Erzählen, wie es war
button-change = Angaben ändern
answered-met = Schön! Du hast dich mit { $names } getroffen. Ich frage nicht noch einmal.
answered-told = Du hast dich mit { $names } getroffen und mir erzählt, wie es war. Danke!
answered-not_yet = Du hast dich noch nicht mit { $names } getroffen. Ich frage noch einmal, bevor die Runde am { $when } endet.
answered-not_yet-last = Du hast dich noch nicht mit { $names } getroffen. Ihr habt noch Zeit, bis die Runde am { $when } endet.
answered-not_yet-closed = Du hast dich nicht mit { $names } getroffen. Diese Runde ist inzwischen vorbei.
answered-no = Aus deinem Treffen mit { $names } wird nichts; das ist notiert. Ich frage nicht noch einmal.
answered-late = Diese Runde ist vorbei, und ihre Zahlen stehen schon fest. Deine Antwort ist trotzdem gespeichert.

left-out =
    In dieser Runde war sonst niemand mehr für dich da. Wenn noch jemand ohne Treffen dasteht, stelle ich euch einander vor. { $next } Erzähl gern anderen von „/coffee optin“: Vielleicht ergibt sich daraus dein nächstes Treffen.
left-out-by-slack =
    Ich hatte ein Treffen mit { $names } für dich, aber Slack wollte keine Unterhaltung dafür öffnen. { $next }
partner-left =
    { $name } macht bei den Kaffee-Chats nicht mehr mit. Aus eurem Treffen wird also vielleicht nichts, und ich frage nicht mehr danach. Wenn ihr euch trotzdem getroffen habt, sag es mir.
partner-left-early = Ich hatte ein Treffen mit { $name } für dich. Bevor ich euch einander vorstellen konnte, ist { $name } bei den Kaffee-Chats ausgestiegen. { $prospect }
prospect-found = Ich habe in dieser Runde jemand anders für dich: Gleich stelle ich euch einander vor.
prospect-waiting = Sobald es in dieser Runde jemand anders für dich gibt, stelle ich euch einander vor. { $next }
partner-left-others =
    { $name } macht bei den Kaffee-Chats nicht mehr mit. Du triffst dich weiterhin mit { $names }.

## The feedback form

feedback-title = Wie war es?
feedback-about = Dein Treffen mit { $names }. Nur das Dankeschön gebe ich weiter; alles andere ist für dich und wird ohne Namen gezählt.
feedback-rating = Wie war euer Treffen?
rating-5 = ★★★★★ Wunderbar
rating-4 = ★★★★ Gut
rating-3 = ★★★ In Ordnung
rating-2 = ★★ Geht so
rating-1 = ★ Nichts für mich
feedback-gains = Was hat es dir gebracht?
gain-laugh = Spaß
gain-idea = Ideen
gain-help = Hilfe
gain-contact = Kontakte
gain-plan = Pläne
feedback-note = Eine Notiz für dich selbst
feedback-note-hint = Ein Name, ein Talent, ein Versprechen. Niemand außer dir sieht die Notiz; „Meine Notizen“ in meinem Home-Tab zeigt sie dir.
feedback-remind = Erinnere mich daran am
feedback-thanks = Ein Dankeschön zum Weitergeben
feedback-thanks-hint = Ich gebe es in deinem Namen an { $names } weiter.
error-remind-without-note = Schreib eine Notiz, an die ich dich erinnern soll, oder lösch das Datum.
error-remind-day = Wähl einen Tag ab morgen, höchstens zwei Jahre im Voraus.
feedback-kept = Danke, das ist notiert.
feedback-kept-note = Danke, das ist notiert. „/coffee notes“ zeigt dir deine Notiz.
feedback-kept-remind = Danke, das ist notiert. Am { $day } erinnere ich dich an deine Notiz.
thanks = { $name } bedankt sich bei dir für euer Treffen:

## Notes

notes-none = Du hast noch keine Notizen. Nach einem Treffen frage ich dich, wie es war; in dem Formular dazu ist Platz für eine.
notes-title = Deine Notizen. Nur du siehst sie.
note-about = { $names }, { $day }
note-about-remind = { $names }, { $day } · Erinnerung am { $remind }
notes-found = Deine Notizen mit „{ $words }“. Nur du siehst sie.
notes-none-found = In keiner deiner Notizen kommt „{ $words }“ vor. „/coffee notes“ zeigt sie alle.
button-change-note = Ändern
button-more = Mehr zeigen ({ $count })

## A round's numbers

summary-title = Diese Runde der Kaffee-Chats
summary-matches = { $matches ->
        [one] Ein Treffen
       *[other] { $matches } Treffen
    } mit { $people } Personen, { $share } über Abteilungen hinweg
summary-met = { $met ->
        [0] Keins fand statt
        [one] Eins fand statt
       *[other] { $met } fanden statt
    } ({ $share }), laut { $answered } von { $people } Personen
summary-few = Wie es war, steht hier ab { $fewest } Antworten, damit niemand erkennt, von wem sie sind
summary-bridges = { $bridged } von { $pairs } Abteilungspaaren haben sich bisher beim Kaffee kennengelernt
summary-rating = { $rating } von 5 Sternen, bewertet von { $ratings ->
        [one] einer Person
       *[other] { $ratings } Personen
    }
summary-gains = Was es gebracht hat: { $gains }
summary-gain = { $gain } { $count }×
summary-join = Noch nicht dabei? „/coffee optin“ genügt.
last-round = Letzte Runde: { $numbers }

## For those who run it

held =
    { $count ->
        [one] Ein Mitglied der Kaffee-Chats ist
       *[other] { $count } Mitglieder der Kaffee-Chats sind
    } auf einmal aus Slack verschwunden. Das kann ein Versehen oder eine Migration sein. Deshalb halte ich alle Runden an und trage niemanden aus, bis mir jemand sagt, was passiert ist: Wer mich betreibt, erfährt von „coffee people held“, wie das geht.
skipped-one =
    Die Runde am { $when } ist ausgefallen: Ich lief zu der Zeit nicht und kam zu spät für sie zurück. { $next } (Alle Zeiten in der Zeitzone { $zone }.)
skipped-several =
    { $count } Runden sind ausgefallen, die erste am { $first }, die letzte am { $last }: Ich lief zu der Zeit nicht und kam zu spät für sie zurück. { $next } (Alle Zeiten in der Zeitzone { $zone }.)
channel-lost =
    Ich kann im Kanal der Kaffee-Chats nichts mehr posten: Entweder ist der Kanal archiviert, oder ich bin nicht mehr drin. Wenn es ihn noch gibt, füg mich bitte wieder hinzu. Wenn nicht, kann einen anderen Kanal festlegen, wer mich betreibt (COFFEE_CHANNEL). Was ich nicht posten konnte, bleibt einen Monat lang liegen: „coffee outbox retry“ schickt es ab.

## Follow-ups

button-follow-up = Vorhaben notieren
button-done = Erledigt
button-later = In einer Woche
button-drop = Streichen
follow-up-title = Ein Vorhaben
follow-up-about = Aus deinem Treffen mit { $names }. Nur du siehst es.
follow-up-what = Worum geht es?
follow-up-what-hint = Die Folien schicken; mit beiden Teams essen gehen; das Buch lesen
follow-up-kind = Und es ist
follow-up-kind-task = Etwas, das ich tun möchte
follow-up-kind-promise = Etwas, das ich versprochen habe
follow-up-when = Erinnere mich daran am
error-follow-up-what = Schreib auf, worum es geht.
follow-up-added = Das ist notiert. „/coffee followups“ zeigt es dir.
follow-up-added-day = Das ist notiert. Am { $day } erinnere ich dich daran, und „/coffee followups“ zeigt es dir.
follow-up-task = Das wolltest du nach deinem Treffen mit { $names } tun:
follow-up-promise = Das hast du { $names } versprochen:
follow-up-reminder = Du wolltest an dein Treffen mit { $names } erinnert werden:
follow-up-is-done = Erledigt, sehr schön!
follow-up-is-dropped = Gestrichen.
follow-up-is-put-off = Am { $day } erinnere ich dich wieder daran.
follow-ups-title = Was du dir vorgenommen hast. Nur du siehst es.
follow-ups-none = Im Moment hast du dir nichts vorgenommen. Nach einem Treffen hält „Vorhaben notieren“ etwas fest.
follow-ups-task = Nach deinem Treffen mit { $names }
follow-ups-promise = Versprechen an { $names }
follow-ups-reminder = Deine Notiz zu { $names }
follow-ups-due = { $day }
follow-ups-since = fällig seit { $day }
follow-ups-no-day = ohne Termin
follow-ups-more = { $count ->
        [one] Eins folgt noch, sobald Platz dafür ist.
       *[other] { $count } weitere folgen, sobald Platz dafür ist.
    }
follow-ups-done = Bisher { $count } erledigt.
refused-not-your-follow-up = Dieser Knopf gehört zu etwas, das nicht deins ist oder das ich nicht mehr kenne. „/coffee followups“ zeigt, was du dir vorgenommen hast.

## Past chats

history-title = Deine bisherigen Treffen. Nur du siehst das.
history-none = Du hattest noch kein Treffen. „/coffee status“ zeigt, wann die nächste Runde beginnt.
history-chat = { $names }, { $day }
history-met = Ihr habt euch getroffen
history-not-met = Daraus ist nichts geworden
history-not-yet = Noch nicht getroffen
history-not-told = Du hast noch nicht gesagt, ob ihr euch getroffen habt

## Introducing people to each other

button-introduce = Jemanden vorstellen
introduction-title = Wer sollte sich treffen?
introduction-about = Wen du nennst, frage ich zuerst. Bei einem Ja stelle ich die beiden einander vor und sage dazu, dass es deine Idee war.
introduction-for = Wen du schon getroffen hast
introduction-who = Wen sollte { $name } noch kennenlernen?
introduction-who-several = Wen sollte diese Person noch kennenlernen?
introduction-why = Warum?
introduction-why-hint = Beide werden es lesen.
introduction-ask = Fragen
error-introduction-why = Schreib ein paar Worte: Den Grund werden beide lesen.
introduction-wrote = Du hast geschrieben: { $why }
introduction-asked = Ich frage { $name } nach einem Treffen mit { $other }. Wenn etwas daraus wird, sage ich dir Bescheid.
suggested = { $suggester } findet, ihr solltet euch kennenlernen, du und { $who }:
suggested-choice = Soll ich euch einander vorstellen? Wenn du lieber nicht möchtest, erfährt das niemand.
suggested-agreed = Schön! Ich stelle euch einander vor, sobald es eine Runde mit genug Zeit dafür gibt.
suggested-declined = Kein Problem. Ich sage es niemandem.
suggested-introduced = Schön! Ich stelle dich und { $name } einander in einer eigenen Nachricht vor.
suggested-withdrawn = Das ist nett von dir. Aber inzwischen hat sich etwas geändert, und ich kann euch nicht mehr einander vorstellen.
button-agree = Ja, gern
button-decline = Nein, danke
credit = Das Ja ist da: Dank dir lernen { $name } und { $other } sich jetzt kennen.
refused-nobody-to-introduce = Es gibt noch niemanden, den du vorstellen könntest: Alle, die du hier getroffen hast, sind nicht mehr dabei, oder du hast mir noch nicht gesagt, dass ihr euch getroffen habt.
refused-suggest-now = Diese beiden kann ich gerade nicht zusammenbringen. Das kann viele Gründe haben, und die behalte ich für mich. Schlag es in einer späteren Runde noch einmal vor, oder nenn jemand anders. Wer bei den Kaffee-Chats noch nicht dabei ist, meldet sich mit „/coffee optin“ an.
refused-not-asked = Diese Frage war nicht für dich, oder ich kenne sie nicht mehr.
refused-suggest-oneself = Das wärst du selbst. Nenn jemand anders.
refused-suggest-partner = Sich selbst kennt { $name } schon. Nenn jemand anders.
refused-suggest-again = Du hast schon vorgeschlagen, dass { $name } und { $other } sich kennenlernen. Einmal genügt: Ich habe es nicht vergessen.

## What is one's own

notwith-title = Nicht mit …
notwith-about =
    Mit den Personen, die du hier auswählst, bringe ich dich nie zusammen, egal, wer es vorschlägt. Niemand außer dir erfährt davon, und einen Grund brauche ich nicht.
notwith-people = Nie mit
notwith-nobody = Niemand ausgewählt
notwith-hint = Wen du aus der Liste nimmst, kannst du wieder treffen.
notwith-kept =
    Notiert, und sonst erfährt es niemand. Falls ich dir eine dieser Personen schon vorgestellt habe, bleibt das Treffen, wie es ist; mit „Lieber jemand anders“ unter der Vorstellung bist du nicht mehr dabei.
export-title = Alles, was ich über dich gespeichert habe
export-comment = Hier ist alles, was ich über dich gespeichert habe, wie du es wolltest. Nur du siehst das.
export-sent = Deine Datei ist unterwegs in deine Direktnachrichten mit mir. Slack braucht manchmal etwas. Ist sie in ein paar Minuten nicht da, tipp noch einmal „/coffee export“.
forget-about =
    Wenn du möchtest, vergesse ich dich. Du steigst bei den Kaffee-Chats aus, wie mit „/coffee optout“, und ich lösche, was ich über dich gespeichert habe: dein Profil, deine Notizen und Erinnerungen, deine Antworten und Rückmeldungen, deine Vorschläge, wer sich kennenlernen sollte, und wen du nicht treffen möchtest. Das lässt sich nicht rückgängig machen; vielleicht möchtest du vorher eine Kopie deiner Daten.
    Was bleibt: deine bisherigen Treffen, ohne deinen Namen, denn die anderen waren ja auch dabei; ob andere dich nicht treffen möchten, ohne deinen Namen; und was ich schon verschickt habe, denn das steht in Slack, wo ich es nicht löschen kann.
button-export = Meine Daten anfordern
button-forget = Mich vergessen
confirm-forget = Dich für immer vergessen?
confirm-forget-text = Du steigst bei den Kaffee-Chats aus, und alles, was ich über dich gespeichert habe, wird gelöscht. Das lässt sich nicht rückgängig machen.
forgotten = Du bist vergessen. Wenn du eines Tages zurückkommen möchtest, beginnt mit „/coffee optin“ alles von vorn.
somebody-who-left = jemand (nicht mehr dabei)
partner-left-unnamed =
    Die Person, die du treffen solltest, macht bei den Kaffee-Chats nicht mehr mit. Aus eurem Treffen wird also vielleicht nichts, und ich frage nicht mehr danach. Wenn ihr euch trotzdem getroffen habt, sag es mir.
partner-left-early-unnamed = Ich hatte ein Treffen für dich. Bevor ich euch einander vorstellen konnte, ist die andere Person bei den Kaffee-Chats ausgestiegen. { $prospect }
partner-left-others-unnamed = Jemand aus eurer Gruppe macht bei den Kaffee-Chats nicht mehr mit. Du triffst dich weiterhin mit { $names }.

## Finding a time

hours-hint =
    Eure Arbeitszeiten überschneiden sich kaum, ein guter Termin braucht also etwas Entgegenkommen. „Termine vorschlagen“ findet den besten, den es gibt, und auch ein schriftlicher Austausch zählt als Treffen.
button-times = Termine vorschlagen
button-other-times = Andere Termine
button-writing = Stattdessen drei Fragen
button-suits = { $number } passt mir
button-google = Google Kalender
button-outlook = Outlook
button-calendar = Kalenderdatei
button-video = Videoanruf
confirm-other-times = Termin für alle absagen?
confirm-other-times-text = Der Termin ist dann für alle abgesagt, alle erfahren, dass du es warst, und ich schlage andere Zeiten vor.
confirm-keep-time = Dabei bleiben
times-follow = Ein Vorschlag folgt in deiner Unterhaltung mit { $names }.
times-asker = { $name } kann zum vereinbarten Termin nicht kommen, er fällt also aus.
times-open = Wann könntet ihr euch treffen? Je eine halbe Stunde; sobald einer dieser Termine allen passt, steht er fest.
times-how = Mit einem Klick sagst du, dass dir ein Termin passt, mit einem zweiten nimmst du das zurück.
times-at = { $time } für { $names }
times-one-day = { $day }: { $times }
times-day-at = { $day }, { $at }
times-outside = Außerhalb der Arbeitszeit von { $names }
times-suits = ✓ Passt { $names }
times-outside-hint =
    Während der Arbeitszeit aller finde ich keine besseren Termine. Wenn keiner davon passt: Auch ein schriftlicher Austausch zählt als Treffen.
times-booked = Ihr habt euch geeinigt: { $when }.
times-booked-before = Ihr habt euch schon auf einen Termin geeinigt. Wenn er nicht mehr passt, hilft „Andere Termine“ unter der Nachricht, in der er steht.
times-outdated = Diese Termine gelten nicht mehr. Ich habe die Nachricht auf den neuesten Stand gebracht.
times-past = Dieser Termin ist vorbei. Bitte nimm einen, der noch kommt, oder „Andere Termine“.
times-no-others = Bis zum Ende der Runde finde ich keine anderen Termine. Bitte sprecht euch in eurer Unterhaltung ab, oder tauscht euch schriftlich aus.
times-over = Die Termine, die ich vorgeschlagen habe, sind vorbei.
times-none = Bis zum Ende der Runde finde ich keine Stunde, in der ihr alle wach und bei der Arbeit seid.
times-writing = Auch ein schriftlicher Austausch zählt als Treffen: Beantwortet diese Fragen hier, wann immer es euch passt, und fragt zurück.
booked = Der Termin steht: { $when }.
booked-title = ☕ Termin: { $names }
booked-video = Videoanruf: { $link }
booked-where = Bitte macht hier aus, wo ihr euch trefft.
booked-remind = Eine Stunde vorher erinnere ich euch.
times-moved = Diese Termine gelten hier nicht mehr: Das Treffen wird in einer anderen Unterhaltung besprochen.
times-called-off = Diese Termine gelten nicht mehr: Dieses Treffen findet nicht statt.
times-off = Das gilt nicht mehr. „Termine vorschlagen“ zeigt, welche Termine jetzt gelten.
soon = Dein Treffen mit { $names } ist um { $time }.
calendar-title = Kaffee-Chat
calendar-summary = Kaffee-Chat: { $names }
calendar-description = { $names } treffen sich für eine halbe Stunde.
calendar-comment = Dein Treffen für deinen Kalender: Öffne die Datei, um es einzutragen. Wenn sich der Termin ändert, verschiebt ihn die neue Datei.
calendar-sent = Deine Datei ist unterwegs in unsere Direktnachrichten. Slack braucht manchmal etwas. Ist sie in ein paar Minuten nicht da, klick noch einmal auf „Kalenderdatei“.
refused-times-early = Ihr seid einander noch nicht vorgestellt. Sobald es so weit ist, kann ich Termine vorschlagen.
refused-times-closed = Die Runde dieses Treffens ist vorbei, deshalb schlage ich keine Termine mehr vor. Treffen könnt ihr euch trotzdem.
refused-times-alone = Bei diesem Treffen ist jemand ausgestiegen, es gibt also keinen Termin mehr zu finden. „/coffee status“ zeigt, wie es weitergeht.
refused-not-booked = Für dieses Treffen steht gerade kein Termin fest. „Termine vorschlagen“ findet einen.

## Sitting out

paused = Du pausierst, bis du weitermachst („/coffee resume“). Wenn du gerade ein Treffen vor dir hast, bleibt es dabei.
paused-until =
    Du pausierst bis { $day }; von da an bist du von selbst wieder dabei. { $next } Wenn du gerade ein Treffen vor dir hast, bleibt es dabei.
skipped = Du setzt in der Runde am { $when } aus und bist danach wieder dabei. { $next }
skipped-up-to =
    Du setzt in allen Runden bis einschließlich der am { $when } aus und bist danach wieder dabei. { $next }
slower-offer = Das sind zwei Runden hintereinander. Wenn die Zeit knapp ist, sind seltenere Treffen vielleicht besser für dich als gar keine:
slower-kept = { $cadence }: So oft bringe ich dich ab jetzt mit jemandem zusammen. „/coffee profile“ ändert das.
status-skips = Du bist dabei und setzt in der Runde am { $when } aus. { $next }
status-skips-up-to = Du bist dabei und setzt in allen Runden bis einschließlich der am { $when } aus. { $next }
undone = Zurückgenommen. { $status }
undo-late = Inzwischen hat sich etwas anderes geändert, deshalb habe ich alles gelassen, wie es ist. { $status }
button-undo = Zurücknehmen
undo-otherwise = Ist diese Nachricht einmal weg, bist du mit „/coffee resume“ wieder dabei.
button-skip = Diesmal aussetzen
refused-day =
    Ich weiß nicht, wann „{ $typed }“ endet, deshalb hat sich nichts geändert. Schreib zum Beispiel „/coffee pause 3 Wochen“, „bis 7. Januar“, „bis { $example }“ oder „nächste Runde“; „/coffee pause“ allein gilt, bis du weitermachst.
refused-past-day = { $day } liegt nicht in der Zukunft, da gibt es also nichts zu pausieren. Nimm einen späteren Tag oder einfach „/coffee pause“.
refused-far-day = Bis { $day } sind es mehr als zwei Jahre. Nimm einen früheren Tag oder einfach „/coffee pause“, das gilt, bis du weitermachst.
refused-no-rounds = So viele Runden sind im Moment nicht geplant. „/coffee pause“ allein gilt, bis du weitermachst.
refused-skip-paused = Da pausierst du ohnehin, bist also in dieser Runde gar nicht dabei. „/coffee status“ zeigt, bis wann.
refused-skip-late = Diese Runde hat schon begonnen oder wurde verschoben, du kannst sie also nicht mehr auslassen. „/coffee status“ zeigt, wie es weitergeht.
pause-title = Kaffee-Chats pausieren
pause-about = Wenn du gerade ein Treffen vor dir hast, bleibt es dabei. Lass beide Felder leer, um zu pausieren, bis du weitermachst.
pause-words = Wie lange?
pause-words-hint = Zum Beispiel „3 Wochen“, „bis 7. Januar“ oder „nächste Runde“
pause-day = Oder bis zu diesem Tag
error-pause-both = Bitte füll nur eines der beiden Felder aus.

day-before = Am { $when } beginnt eine neue Runde der Kaffee-Chats, und du bist dabei.
still-there =
    Seit drei Runden habe ich nichts von dir gehört. Das ist in Ordnung; ich möchte nur nicht, dass jemand vergeblich auf dich wartet. Die nächste Runde beginnt am { $when }: Bist du dabei? Wenn ich bis dahin nichts höre, lege ich für dich eine Pause ein, und du kommst zurück, wann immer du magst. (Klicks und Befehle bemerke ich; was man mir hier schreibt, kann ich nicht lesen.)
button-keep-in = Ich bin dabei
button-pause-me = Pause machen
kept-in = Schön, du bist dabei! { $next }
paused-silent =
    Ich habe eine Weile nichts von dir gehört. Damit niemand vergeblich auf dich wartet, habe ich für dich eine Pause eingelegt. Verloren ist nichts: ein Klick, und du bist wieder dabei. (Klicks und Befehle bemerke ich; was man mir hier schreibt, kann ich nicht lesen.)
returned = Willkommen zurück! Als dein Slack-Konto deaktiviert war, bist du aus den Kaffee-Chats ausgetragen worden. Ein Klick, und du bist mit deinem bisherigen Profil wieder dabei.
button-rejoin = Wieder mitmachen
outsider =
    Ich stelle dir vorerst niemanden mehr vor: Die Kaffee-Chats sind für die Mitglieder dieses Workspace, und laut Slack bist du hier Gast oder gehörst zu einem anderen Workspace. Wer mich betreibt, kann Gäste mehrerer Channels zulassen; dann bist du von selbst wieder dabei. Deine Notizen bleiben dir.
pause-over = Deine Pause ist vorbei: Du bist wieder dabei. { $next }
button-pause-again = Wieder pausieren

## Free right now

now-others = Gerade auch frei für ein Gespräch, so wie du bis { $until }:
now-still = Du bist weiterhin frei für ein Gespräch, bis { $until }.
now-over = Dass du gerade frei bist, sage ich niemandem mehr.
now-person = { $name } · { $department }
now-nobody =
    Du machst den Anfang: Sonst hat gerade niemand Zeit. Wenn bis { $until } noch jemand fragt, sage ich euch beiden Bescheid.
now-nobody-quiet =
    Du machst den Anfang: Sonst hat gerade niemand Zeit. Wer bis { $until } fragt, sieht dich hier. Heute hast du schon zwei solche Nachrichten bekommen, deshalb schicke ich dir keine mehr: Schau mit „/coffee now“ wieder vorbei.
now-not-again = Sie wissen von dir. Vor { $time } sage ich niemandem noch einmal Bescheid.
now-spared = { $count ->
        [one] Eine dieser Personen hat
       *[other] { $count } dieser Personen haben
    } heute schon zwei solche Nachrichten bekommen und { $count ->
        [one] erfährt
       *[other] erfahren
    } von dir nichts. Sag selbst Hallo!
free-now = { $name } ({ $department }) hat gerade auch Zeit für ein Gespräch, bis { $until }.
button-hello = Hallo sagen
now-opening = Ich öffne eine Unterhaltung mit { $name }.
hello = { $people }, ihr habt gerade beide Zeit. Viel Freude in dieser halben Stunde!
hello-plain = { $names }, ihr habt gerade beide Zeit. Viel Freude in dieser halben Stunde!
refused-now-paused = Du pausierst, deshalb sage ich niemandem, dass du Zeit hast. „/coffee resume“ beendet die Pause.
refused-not-free =
    Diese Person ist nicht mehr frei: Die halbe Stunde ist vorbei, oder jemand hat schon Hallo gesagt. Wenn das ihr zwei wart, schau in deine Direktnachrichten.

## One's network, and one's year

network-none =
    Dein Netzwerk beginnt mit deinem ersten Treffen: Sobald du mir sagst, dass du jemanden getroffen hast, siehst du hier, wen, aus welcher Abteilung, und zu welchen Abteilungen dir diese Leute den Weg bahnen könnten.
network-title = Dein Netzwerk
network-numbers = { $chats ->
        [one] Ein Treffen
       *[other] { $chats } Treffen
    } · { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }
network-reach = Andere Abteilungen: { $reached } von { $departments } erreicht ({ $share })
network-no-department = Abteilung unbekannt
network-group = { $department }: { $names }
network-group-large = { $department }: { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }
network-contact-once = { $name } ({ $day })
network-contact = { $name } ({ $times }×, zuletzt am { $day })
network-bridge = { $count ->
        [one] Eine Person, die du getroffen hast, kennt
       *[other] { $count } Personen, die du getroffen hast, kennen
    } jemanden in der Abteilung { $department }: { $names }.
network-bridges-more = { $count ->
        [one] Eine weitere Abteilung ist nur einen Kontakt entfernt.
       *[other] { $count } weitere Abteilungen sind nur einen Kontakt entfernt.
    }
network-beyond = Noch kein Weg dorthin: { $departments }.
network-more = { $count } weitere
network-about =
    Die Tage sind die, auf die ihr euch geeinigt hattet oder an denen ich euch einander vorgestellt habe. Wen deine Kontakte kennen, nenne ich nur nach Abteilung, und Abteilungen mit weniger als drei Leuten bei den Kaffee-Chats lasse ich weg. Ein Bild davon ist unterwegs in deine Direktnachrichten mit mir; Slack braucht manchmal etwas.
network-comment = Hier ist dein Netzwerk. Nur du siehst das.
network-no-picture = Ob das Bild deines Netzwerks ankommt, ist nicht sicher: Slack hat es nicht bestätigt. Was es zeigt, steht oben; „/coffee network“ versucht es noch einmal.
button-network = Mein Netzwerk zeigen
button-recap = Mein Jahr bisher
picture-you = Du
picture-via = über { $count }
picture-department = Abteilung
picture-departments = Deine Kontakte nach Abteilung
picture-reachable = Nur einen Kontakt entfernt
picture-knows = kennt dort jemanden
picture-beyond = Noch kein Weg dorthin
picture-size = größer: öfter getroffen
picture-size-large = größer: mehr Leute
picture-people = { $department } · { $people }
recap-title = Dein Jahr { $year } bei den Kaffee-Chats
recap-none = Aus dem Jahr { $year } kenne ich noch kein Treffen von dir. Wenn du jemanden getroffen hast, sag es mir mit „Wir haben uns getroffen“ unter eurer Vorstellung.
recap-top-departments = Dieses Jahr hast du Türen zu { $departments } Abteilungen geöffnet.
recap-top-people = Dieses Jahr hast du { $people ->
        [one] eine Person kennengelernt, mit der
       *[other] { $people } Leute kennengelernt, mit denen
    } du sonst vielleicht nie gesprochen hättest.
recap-chats = { $chats ->
        [one] Ein Treffen
       *[other] { $chats } Treffen
    } mit { $people ->
        [one] einer Person
       *[other] { $people } Personen
    }
recap-all-new = Alles neue Gesichter
recap-new = { $people ->
        [one] Darunter ein neues Gesicht
       *[other] Darunter { $people } neue Gesichter
    }
recap-departments = Abteilungen: { $departments }
recap-topics = Du wolltest mehr über { $topics } wissen und hast Leute getroffen, die sich damit auskennen
recap-gains = Was es dir gebracht hat: { $gains }
recap-follow-ups = { $count ->
        [one] Ein Vorhaben
       *[other] { $count } Vorhaben
    } erledigt
recap-about = Nur du siehst das. „Mein Jahr bisher“ in meinem Home-Tab zeigt es dir jederzeit.

## When a chat doesn't suit

button-snooze = Später erinnern
button-cant = Ich kann nicht
button-else = Lieber jemand anders
button-find = Jemand anders suchen
confirm-cant = Diese Runde aussetzen?
confirm-cant-text = Du sagst dieses Treffen ab und bekommst in dieser Runde kein anderes. Wer auf dich wartet, erfährt, dass es diesmal nicht klappt, aber nicht, warum.
confirm-else = Jemand anders treffen?
confirm-else-text = Du sagst dieses Treffen ab, und ich suche in dieser Runde jemand anders für dich. Wer auf dich wartet, erfährt, dass es diesmal nicht klappt, aber nicht, warum.
confirm-keep = Treffen behalten
cant-done =
    Das ist in Ordnung. Du bist bei diesem Treffen raus und setzt den Rest der Runde aus. Wer auf dich wartet, erfährt, dass es diesmal nicht klappt, aber nicht, warum.
else-done =
    Du bist bei diesem Treffen raus. Wer auf dich wartet, erfährt, dass es diesmal nicht klappt, aber nicht, warum.
prospect-on-request = Wenn du in dieser Runde Zeit für jemand anders hast, sag es mir, und ich suche.
partner-cant = Mit { $name } klappt es in dieser Runde nicht, deshalb frage ich nicht mehr nach diesem Treffen. Wenn ihr euch trotzdem getroffen habt, sag es mir.
partner-cant-early = Ich hatte ein Treffen mit { $name } für dich, aber in dieser Runde klappt es nicht. { $prospect }
partner-cant-others = Mit { $name } klappt es in dieser Runde nicht. Du triffst dich weiterhin mit { $names }.
partner-cant-unnamed = Mit der Person, die ich dir in dieser Runde vorgestellt hatte, klappt es nicht, deshalb frage ich nicht mehr nach diesem Treffen. Wenn ihr euch trotzdem getroffen habt, sag es mir.
partner-cant-early-unnamed = Ich hatte ein Treffen für dich, aber in dieser Runde klappt es nicht. { $prospect }
partner-cant-others-unnamed = Mit einer Person aus eurer Gruppe klappt es in dieser Runde nicht. Du triffst dich weiterhin mit { $names }.
silent =
    Seit ich euch einander vorgestellt habe, habe ich von { $names } nichts gehört. Das muss nichts heißen: Was ihr euch schreibt, lese ich nicht. Wenn ihr in Kontakt seid, macht einfach weiter. Und wenn es still bleibt: Möchtest du in dieser Runde jemand anders treffen?
snoozed = Bis { $when } sage ich dir nichts mehr zu deinem Treffen mit { $names }.
snoozed-quiet = Zu deinem Treffen mit { $names } sage ich dir nichts mehr, bevor die Runde am { $when } endet.
joined-waiting = Gerade läuft eine Runde: Sobald es darin jemanden für dich gibt, stelle ich euch einander vor.
joined-found = Gerade läuft eine Runde, und darin gibt es jemanden für dich: Gleich stelle ich euch einander vor.
status-waiting = Im Moment hast du kein Treffen. Sobald es in dieser Runde jemanden für dich gibt, stelle ich euch einander vor.
last-time = Du kennst { $name } schon aus einer Runde im { $month }. Das hast du damals aufgeschrieben:
last-time-open = ☐ { $promise }
last-time-open-due = ☐ { $promise } (für { $day })
last-time-done = ☑ { $promise }
last-time-private = Nur du siehst das.
refused-round-over = Diese Runde ist vorbei, an dem Treffen lässt sich also nichts mehr ändern. „/coffee status“ zeigt, wie es weitergeht.
refused-chat-left = Bei diesem Treffen bist du schon raus. „/coffee status“ zeigt, wie es bei dir aussieht.
refused-chat-moved = Euer Treffen wird jetzt in einer anderen Unterhaltung besprochen: Du findest sie unter deinen Direktnachrichten, und die Knöpfe dort funktionieren.
refused-chat-swapped = Du hast schon um jemand anders gebeten. „/coffee status“ zeigt, wie es bei dir aussieht.
refused-chat-over = Dieses Treffen findet nicht statt, und du hast in dieser Runde ein anderes: „/coffee status“ zeigt es.
refused-no-time-for-another = In dieser Runde ist zu wenig Zeit für ein neues Treffen, deshalb habe ich alles gelassen, wie es ist. Wenn du nicht kannst, sagt „Ich kann nicht“ das für dich.

## App Home

home-title = Kaffee-Chats
home-follow-ups = Das hast du dir vorgenommen
home-notes = Deine neuesten Notizen
home-profile = Was andere über dich wissen dürfen
home-more = Was es noch gibt
home-about-you = Was dir gehört
button-join = Mitmachen
button-profile = Mein Profil
button-pause = Pausieren
button-resume = Weitermachen
button-now = Wer hat gerade Zeit?
button-notes = Meine Notizen
button-search = Meine Notizen durchsuchen
button-follow-ups = Meine Vorhaben
button-history = Meine Treffen
button-not-with = Nicht mit …
button-my-data = Meine Daten
button-forget-about = Vergiss mich …
button-help = Alle Befehle
button-status = Mein Stand
button-leave = Aussteigen
button-close = Schließen
confirm-leave = Bei den Kaffee-Chats aussteigen?
confirm-leave-text = Ich stelle dir dann niemanden mehr vor. Wer auf ein Treffen mit dir wartet, erfährt davon.
confirm-stay = Dabeibleiben
search-title = Notizen durchsuchen
search-words = Wörter oder Namen
search-find = Suchen
search-hint = Eine Notiz wird gefunden, wenn alle davon in ihr vorkommen oder im Namen der Person, die du getroffen hast.

## Icebreakers, by theme

icebreaker-learning-01 = Was lernst du gerade, bei der Arbeit oder anderswo?
icebreaker-learning-02 = Wer hat dir etwas beigebracht, das du bis heute jede Woche brauchst, und was war es?
icebreaker-learning-03 = Was wirst du oft gefragt, und was würdest du gern einmal gefragt werden?
icebreaker-learning-04 = Welcher Anfängerfehler ist dir mit der Zeit fast ans Herz gewachsen?
icebreaker-learning-05 = Eine bezahlte Woche, um irgendetwas zu lernen: Was wäre es?
icebreaker-learning-06 = Was würdest du jemandem am ersten Tag in deinem Beruf zeigen?

icebreaker-interests-01 = Wie seid ihr zu dem gekommen, was euch beiden Freude macht?
icebreaker-interests-02 = Was war dein schönster Tag mit etwas, das ihr beide mögt?
icebreaker-interests-03 = Wohin würdet ihr jemanden mitnehmen, der noch nie ausprobiert hat, was ihr beide mögt?
icebreaker-interests-04 = Welches Vorurteil über das, was euch beide begeistert, könnt ihr nicht mehr hören?
icebreaker-interests-05 = Was möchtest du als Nächstes anfangen und schiebst es bisher vor dir her?

icebreaker-departments-01 = Was macht deine Abteilung, das andere nie zu sehen bekommen?
icebreaker-departments-02 = Was an deiner Arbeit würde die anderen am meisten überraschen?
icebreaker-departments-03 = Welches Wort benutzen in deiner Abteilung alle, und sonst versteht es niemand?
icebreaker-departments-04 = Eine Woche lang die Stelle tauschen: Mit wem würdest du es tun?
icebreaker-departments-05 = Was könnten unsere Abteilungen einander leichter machen?
icebreaker-departments-06 = Wen aus deiner Abteilung sollten mehr Leute kennen?

icebreaker-faces-01 = Wie bist du in dieser Firma gelandet?
icebreaker-faces-02 = Was sollte man über dich wissen, wenn man dich zum ersten Mal trifft?
icebreaker-faces-03 = Was wolltest du mit zehn werden, und was ist davon geblieben?
icebreaker-faces-04 = Was war dein allererster Job?
icebreaker-faces-05 = Wie sieht für dich ein guter Arbeitstag aus?

icebreaker-near-01 = Welcher Ort rund ums Büro würde dir am meisten fehlen?
icebreaker-near-02 = Wo isst man hier in der Gegend am besten zu Mittag?
icebreaker-near-03 = Gibt es in der Nähe eine Runde, die ihr beim Reden spazieren könntet?
icebreaker-near-04 = Wie ist dein Weg zur Arbeit?

icebreaker-far-01 = Was siehst du, wenn du vom Bildschirm aufschaust?
icebreaker-far-02 = An welchen Ort, an dem du schon warst, würdest du morgen zurückkehren?
icebreaker-far-03 = Wie ist es um diese Jahreszeit da, wo du wohnst?
icebreaker-far-04 = Welches Ding auf deinem Schreibtisch hat eine Geschichte?

icebreaker-any-01 = Was ist das Beste, das du bei der Arbeit gelernt hast, ohne dass es dir jemand beigebracht hat?
icebreaker-any-02 = Worauf freust du dich in diesem Monat?
icebreaker-any-03 = Was kochst du, wenn Freunde kommen?
icebreaker-any-04 = Welche Kleinigkeit hat dir neulich den Arbeitstag verschönert?
icebreaker-any-05 = Wen in dieser Firma sollten mehr Leute kennen?
icebreaker-any-06 = Was würdest du heute mit einem freien Nachmittag anfangen?
icebreaker-any-07 = Auf welches Werkzeug, welche App oder welchen Kniff könntest du bei der Arbeit nicht verzichten?
icebreaker-any-08 = Welches Buch, welchen Film oder welches Lied empfiehlst du immer wieder?
icebreaker-any-09 = Worüber hast du deine Meinung geändert?
icebreaker-any-10 = Was ist das Netteste, das jemand bei der Arbeit für dich getan hat?
