# Everything that the bot says, in German: the sentences of en.ftl, in the same order.
# People are addressed with "du". Names are filled in as they are, so no sentence may inflect them.
# What stands in „…“ is a button's text, or can be typed as it is.

## How dates and times read (https://babel.pocoo.org/en/latest/dates.html#pattern-syntax)

pattern-day = EEEE, d. MMMM
pattern-dated-day = EEEE, d. MMMM y
pattern-short-day = dd.MM.y
pattern-day-month = dd.MM.
pattern-month = LLLL
pattern-dated-month = LLLL y
pattern-moment = EEEE, d. MMMM, 'um' HH:mm 'Uhr'
pattern-dated-moment = EEEE, d. MMMM y, 'um' HH:mm 'Uhr'
pattern-time = HH:mm 'Uhr'

## Around what is filled in

labelled = { $label }: { $words }
in-quotes = „{ $words }“

## Standing and joining

newcomer-title = Triff Leute, denen du sonst nie begegnest
newcomer = Ich stelle dir jemanden vor, meist aus einer anderen Abteilung, und helfe euch, eine halbe Stunde zu finden. { $next }
newcomer-crowd = { $count } Leute sind dabei.
help = Ich stelle dir Leute vor, denen du bei der Arbeit sonst nicht begegnen würdest. In meinem Home-Tab geht alles per Klick; oder tipp in irgendeiner Unterhaltung außer der mit mir:
command-optin = bei den Kaffee-Chats mitmachen, auch wieder nach dem Aussteigen
    .word = mitmachen
    .also = beitreten teilnehmen anmelden dabei
command-status = deine nächste Runde und dein aktuelles Treffen
    .word = status
    .also = meinstatus stand
command-profile = was ich über dich weiß
    .word = profil
    .also = meinprofil bearbeiten
command-pause = Pause machen (zum Beispiel „3 Wochen“, „bis 7. Januar“, „nächste Runde“)
    .word = pause
    .also = aussetzen pausieren
command-notes = deine eigenen Notizen aus früheren Treffen; mit Wörtern dahinter durchsuchst du sie
    .word = notizen
    .also = notiz meinenotizen
command-followups = deine Merkliste: worauf du zurückkommen wolltest
    .word = merkliste
    .also = meinemerkliste vorgenommen aufgaben
command-history = deine bisherigen Treffen
    .word = treffen
    .also = verlauf meinetreffen
command-network = wen du getroffen hast und wem diese Leute dich vorstellen könnten, mit Bild
    .word = netzwerk
    .also = meinnetzwerk
command-recap = dein Jahr bei den Kaffee-Chats
    .word = rückblick
    .also = rueckblick jahr meinjahr
command-report = wie die Kaffee-Chats laufen, mit Diagrammen und Dateien (für alle, die sie organisieren)
    .word = bericht
    .also = auswertung statistik
command-introduce = zwei Leute vorschlagen, die sich kennenlernen sollten
    .word = vorstellen
    .also = vorschlagen
command-resume = eine Pause beenden
    .word = weiter
    .also = weitermachen fortsetzen zurück zurueck
command-now = wer in der nächsten halben Stunde auch Zeit hat
    .word = jetzt
    .also = frei
command-notwith = mit wem du lieber nicht zusammengebracht wirst (niemand erfährt davon)
    .word = nichtmit
    .also = niemit ausschliessen
command-export = alles, was ich über dich gespeichert habe
    .word = daten
    .also = meinedaten exportieren
command-forget = alles löschen, was ich über dich gespeichert habe
    .word = löschen
    .also = loeschen vergessen vergissmich
command-optout = nicht mehr mitmachen
    .word = aussteigen
    .also = austreten abmelden verlassen
command-help = diese Liste
    .word = hilfe
    .also = befehle
help-unknown = „{ $word }“ kenne ich leider nicht. Meinst du etwas davon?
joined =
    Du bist dabei! 🎉 { $next } In einer Gruppennachricht stelle ich dir jemanden vor, meist aus einer anderen Abteilung. Hier schreibe ich dir, mit Buttons für alles, was du brauchst; Befehle wie „/coffee { command-status.word }“ funktionieren in jeder anderen Unterhaltung.
profile-saved = Profil gespeichert. { $next }
profile-saved-paused = Profil gespeichert. Du pausierst noch – mach weiter, wann du magst. { $next }
left =
    Du bist ausgestiegen, und ich stelle dir niemanden mehr vor. Deine Notizen sind noch da. Doch wieder Lust? Du kannst jederzeit wieder mitmachen.
resumed = Schön, dass du wieder da bist! { $next }

next-round = Die nächste Runde beginnt am { $when }.
next-round-yours = Deine nächste Runde beginnt am { $when }.
next-round-none = Im Moment ist keine weitere Runde geplant.
status-in = Du bist dabei. { $next }
status-paused = Du pausierst. { $next }
status-paused-until = Du pausierst bis { $day }. { $next }
status-out = Du machst bei den Kaffee-Chats noch nicht mit. { $next }
status-left = Du bist bei den Kaffee-Chats ausgestiegen. { $next }
status-match = Dein Treffen in dieser Runde: { $names }.
status-match-booked = Dein Treffen in dieser Runde: { $names }. Ihr trefft euch am { $when }.
status-match-met = Dein Treffen in dieser Runde: { $names } – ihr habt euch getroffen ✓

refused-nothing-kept = Über dich ist nichts gespeichert.
refused-workspace = In diesem Workspace bin ich noch nicht eingerichtet. Bitte das Admin-Team, mich hier zu installieren.
refused-outsider = Diese Kaffee-Chats sind für Mitglieder dieses Workspace; Gäste und Leute aus anderen Workspaces kann ich niemandem vorstellen. Das Admin-Team kann Gäste mehrerer Channels zulassen.
name-apart = { $name } ({ $by })
namesakes = So heißen mehrere. Gemeint { $count ->
        [one] ist
       *[other] sind
    } { $people }.
refused-not-in = Du machst bei den Kaffee-Chats nicht mit.
refused-not-your-match = Dieser Button gehört zu einem Treffen, das nicht deins ist oder das ich nicht mehr kenne. Mit „/coffee { command-status.word }“ siehst du deins.
refused-called-off = Dieses Treffen ist abgesagt, es gibt also nichts mehr zu beantworten. Mit „/coffee { command-status.word }“ siehst du, wie es weitergeht.
refused-already-met = Du hast mir schon gesagt, dass ihr euch getroffen habt, und dabei bleibt es. Mit „/coffee { command-notes.word }“ siehst du deine Notizen.
refused-button = Dieser Button stammt aus einer früheren Version von mir und funktioniert nicht mehr. Mit „/coffee { command-help.word }“ siehst du, was geht.
refused-too-slow = Slack gibt mir drei Sekunden, um das zu öffnen, und ich war zu langsam. Bitte versuch es noch einmal.
refused-busy = Slack ist gerade überlastet. Bitte versuch es in einer Minute noch einmal.
refused-crowd = Ich habe gerade zu viel zu tun und komme nicht dazu. Bitte versuch es in einer Minute noch einmal.
refused-database = Ich komme gerade nicht an meine Datenbank und konnte nichts speichern. Bitte versuch es in einer Minute noch einmal.
refused-scope = Dafür fehlt mir eine Berechtigung in Slack. Bitte das Admin-Team, mich neu zu installieren.
refused-scope-here = Dafür fehlt mir eine Berechtigung in Slack. Wer in diesem Workspace Apps installieren darf, kann sie mir hier geben: { $link }
unanswered = Die Antwort auf das, was du gerade gemacht hast, konnte ich dir nicht zeigen (Kennung { $reference }). Wahrscheinlich hat es trotzdem geklappt: Mit „/coffee { command-status.word }“ kannst du nachsehen.
file-failed = Ich konnte dir die Datei nicht schicken: Slack hat sie nicht angenommen, obwohl ich es eine Weile versucht habe (Kennung { $reference }). Bitte probier es später noch einmal; wenn es öfter passiert, gib diese Kennung dem Admin-Team.
went-wrong = Bei mir ist leider etwas schiefgegangen (Kennung { $reference }). Bitte versuch es noch einmal; wenn es öfter passiert, gib diese Kennung dem Admin-Team.

## The profile form

form-join-title = Kaffee-Chats: mitmachen
form-profile-title = Dein Kaffee-Profil
form-join = Mitmachen
form-save = Speichern
form-cancel = Abbrechen
form-department = Abteilung
form-department-hint = Ich stelle dir möglichst Leute aus anderen Abteilungen vor.
form-join-about = Ich stelle dir immer eine Person vor, meist aus einer anderen Abteilung. { $next }
form-pick-or-type = Auswählen oder tippen
form-add = „{ $words }“ hinzufügen
form-more-about-you = Wenn du magst, mehr über dich:
page-background = Hintergrund & Interessen
page-meeting = Wie du dich gern triffst
page-time = Wann & wie oft
promise = Du kannst jederzeit aussetzen oder aussteigen. Eure Nachrichten lese ich nie, und deine Notizen siehst nur du.
form-slack-says = Aus deinem Slack-Profil: { $facts }. Wenn du es dort änderst, übernehme ich es.
form-slack-zone = Zeitzone { $city }
form-interests = Interessen
form-interests-hint = Auch privat: Klettern, Jazz, Gärtnern
form-can-help = Frag mich nach
form-can-help-hint = Was andere dich fragen dürfen: Budgets, SQL, Klettern
form-wants-to-learn = Ich möchte lernen oder kennenlernen
form-wants-to-learn-hint = Ein Thema, eine Abteilung oder ein Beruf: Vorträge halten, Recht, Design
form-meeting-mode = So treffe ich mich gern
form-office = Büro
form-office-hint = Wo man dich persönlich treffen kann
form-team = Team
form-team-hint = Der Teil der Abteilung, in dem du arbeitest
form-before = Frühere Stationen
form-before-hint = Frühere Jobs oder Aufgaben – danach fragt man gern
form-languages = Sprachen
form-languages-hint = In denen du dich gern unterhältst: Deutsch, Portugiesisch
form-hours = Arbeitszeit
form-hours-from = Arbeitszeit, von
form-hours-from-hint = Nach deiner Uhr, an Arbeitstagen. Nur in dieser Zeit erinnere ich dich.
form-hours-to = Arbeitszeit, bis
form-hours-to-hint = Lass beide Felder leer, wenn normale Bürozeiten gelten.
form-company = Gruppengröße
form-workdays = Arbeitstage
form-workdays-hint = Die Tage, an denen du arbeitest, falls es andere sind als bei den meisten hier.
form-cadence = Wie oft
mode-either = Persönlich oder per Video
mode-in_person = Persönlich
mode-video = Per Video
company-either = Egal
company-pair = Am liebsten zu zweit
company-group = Am liebsten in kleiner Gruppe
form-messages = Nachrichten
form-messages-hint = Wenn du nur Vorstellungen möchtest, lasse ich die Ankündigung vor einer Runde und die Fragen danach weg.
messages-all = Alles zu meinen Treffen
messages-introductions = Nur Vorstellungen
cadence-every_round = Jede Runde
cadence-every_second = Jede zweite Runde
cadence-monthly = Höchstens einmal im Monat
error-tags-many = Bitte nenn höchstens { $most }.
error-hours-half = Bitte gib beide Zeiten an oder lösch auch die andere.
error-hours = Bitte wähl eine Zeit, die mindestens eine Stunde nach dem Anfang liegt.
error-tag-long = „{ $tag }“ ist zu lang: Es passen { $most } Zeichen.

## Introductions

intro-title = { $title }: { $departments }
intro-title-plain = Euer Kaffee-Chat
intro-team = { $department } ({ $team })
intro-before = { $details } · früher { $before }
intro-ask = Frag mich nach: { $topics }
intro-why = Warum gerade ihr { $count ->
        [2] zwei
        [3] drei
        [4] vier
       *[other] { $count }
    }
intro-reasons = { $others }; und { $last }
intro-earlier = Zuletzt habe ich euch im { $month } einander vorgestellt.
intro-earlier-some = { $names } habe ich zuletzt im { $month } einander vorgestellt.
intro-notes = Wenn du dir damals etwas notiert hast, habe ich es dir privat geschickt.
intro-icebreaker = 🧊 Zum Einstieg: { $question }
intro-first = { $first }, machst du den Anfang?
intro-summary = Euer Kaffee-Chat: { $names }. { $why }: { $reasons }.
places-apart = { $place } ist { $other } { $hours } Std. voraus
intro-gap = Euch zu treffen ist vielleicht nicht einfach: { $why }. Auch ein Austausch hier zählt: Beantwortet diese Fragen, wann es euch passt, und fragt zurück.
gap-no_common_place = es gibt weder ein Büro noch einen Videoanruf, der allen passt
gap-no_common_hours = ihr habt keine gemeinsame Arbeitszeit
gap-no_common_language = ihr habt keine gemeinsame Sprache angegeben
intro-over = Diese Runde ist vorbei. Wenn ihr euch getroffen habt, kannst du mir immer noch erzählen, wie es war, oder dir eine Notiz machen.
met-already = Schon getroffen? Sag Bescheid, dann frage ich nicht nach.
button-met = Wir haben uns getroffen
button-icebreaker = Andere Frage
reason-suggested = { $suggester } findet, dass ihr zwei euch kennenlernen solltet: { $why }
reason-host = { $others } { $count ->
        [one] ist
       *[other] sind
    } an der Reihe, { $first } kennenzulernen
reason-sides = { $first } ist als { $side } dabei und { $others } als { $other_side }
reason-newcomer = { $first } ist neu hier, und { $others } { $count ->
        [one] ist
       *[other] sind
    } schon länger da
reason-teaches = { $learner } möchte mehr über { $topics } wissen, und { $helper } kennt sich damit aus
reason-recommended = jemand aus dem Kollegenkreis findet, dass { $names } sich kennenlernen sollten
reason-wish = { $wisher } möchte jemanden wie { $other } kennenlernen: { $wish }
reason-interest = { $names } verbindet das Interesse an { $interests }
reason-interest-all = euch verbindet das Interesse an { $interests }
reason-bridge = es ist meines Wissens der erste Kaffee zwischen { $words }
reason-departments = ihr arbeitet in verschiedenen Abteilungen: { $departments }
reason-first_time = ihr wurdet einander noch nie vorgestellt
reason-office = ihr könntet euch persönlich treffen: { $office }
reason-both_video = ihr trefft euch beide lieber per Video
reason-new-ground = soweit ich weiß, ist es der erste Kaffee zwischen euren { $count ->
        [2] zwei
        [3] drei
        [4] vier
       *[other] { $count }
    } Abteilungen
reason-none = { $count ->
        [2] ihr habt beide Lust auf ein Treffen
       *[other] ihr habt alle Lust auf ein Treffen
    }

weakness-too_soon = { $names } haben sich { $rounds ->
        [1] in der letzten Runde
       *[other] vor { $rounds } Runden
    } getroffen, das ist kürzer her, als die Regeln verlangen
weakness-met_before = { $names } haben sich { $rounds ->
        [1] in der letzten Runde
       *[other] vor { $rounds } Runden
    } getroffen
weakness-same_department = gleiche Abteilung ({ $department }, { $share } % aller, die mitmachen)
weakness-larger = { $count } Personen, damit niemand übrig bleibt
weakness-no_common_place = weder ein Büro noch ein Videoanruf, der allen passt
weakness-no_common_hours = keine gemeinsame Arbeitszeit
weakness-no_common_language = keine gemeinsame Sprache
weakness-all_new = alle neu hier: Es gibt weniger Leute, die schon länger da sind
weakness-several_chats = { $names } hat in dieser Runde { $count } Treffen, damit niemand übrig bleibt
department-unknown = Abteilung unbekannt
preview-person = { $name } ({ $department })
preview-alone = Ohne Treffen: { $names }
preview-bridges = Dann haben sich { $bridged } von { $pairs } Abteilungspaaren kennengelernt.
preview-waiting = Noch nicht an der Reihe: { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }
preview-matches = { $count ->
        [one] Ein Treffen.
       *[other] { $count } Treffen.
    }

goes-on = Mit { $name } klappt es in dieser Runde nicht – das kommt vor. Macht einfach hier weiter, in einer eigenen Unterhaltung.
goes-on-unnamed = Mit jemandem aus eurer Gruppe klappt es in dieser Runde nicht – das kommt vor. Macht einfach hier weiter, in einer eigenen Unterhaltung.
intro-joins = { $name } kommt dazu! Macht bitte hier weiter – in eure bisherige Unterhaltung kann Slack niemanden aufnehmen.

nudge = { $waits }, { $times ->
        [one] dieser Termin passt { $names }. Klappt das?
       *[other] diese Termine passen { $names }. Ist einer dabei?
    }
nudge-apart = { $names }, ihr habt verschiedene Termine gewählt. Ist einer dabei, der euch allen passt?

## Asking afterwards

check-in = Hast du dich schon mit { $names } getroffen? Deine Antwort bleibt unter uns.
last-call = Letzte Frage zu dieser Runde: Hast du dich mit { $names } getroffen? Am { $when } ist sie zu Ende. Deine Antwort bleibt unter uns.
button-yes = Ja, wir haben uns getroffen
button-not-yet = Noch nicht
button-no = Diesmal nicht
button-after-all = Hat doch noch geklappt
button-feedback = Erzählen, wie es war
button-change = Feedback ändern
answered-met = ✓ Du hast { $names } getroffen. Wie war’s?
answered-told = ✓ Du hast { $names } getroffen. { $rating } – gespeichert, danke!
answered-not_yet = Du hast dich noch nicht mit { $names } getroffen. Ich frage noch einmal, bevor die Runde am { $when } endet.
answered-not_yet-last = Du hast dich noch nicht mit { $names } getroffen. Ihr habt noch Zeit, bis die Runde am { $when } endet.
answered-not_yet-closed = Du hast dich nicht mit { $names } getroffen. Diese Runde ist inzwischen vorbei.
button-tell-more = Mehr erzählen
answered-private = Nur ein Dankeschön gebe ich weiter. Bewertungen zähle ich ohne Namen und erst ab fünf Personen.
answered-note = Deine Notiz: { $note }
feedback-remind-day = Ich erinnere dich am { $day }.
answered-no = Alles klar, diesmal klappt es mit { $names } nicht. Ich frage nicht noch einmal.
feedback-late = Diese Runde ist vorbei, ihre Zahlen ändern sich also nicht mehr. Was du hier erzählst, wird aber gespeichert.
answered-late = Diese Runde ist vorbei, ihre Zahlen ändern sich also nicht mehr. Deine Antwort ist aber gespeichert.

left-out =
    Leider konnte ich in dieser Runde niemanden für dich finden. Wenn noch jemand frei wird, stelle ich euch einander vor; sonst bist du beim nächsten Mal zuerst dran. { $next }
left-out-by-slack =
    Ich hatte dich mit { $names } zusammengebracht, aber Slack ließ mich keine Unterhaltung öffnen. { $next }
partner-left =
    { $name } macht bei den Kaffee-Chats nicht mehr mit, euer Treffen fällt also vielleicht aus. Wenn ihr euch trotzdem getroffen habt, sag mir Bescheid.
partner-left-early = Ich hatte dich mit { $name } zusammengebracht, aber { $name } ist gerade ausgestiegen. { $prospect }
prospect-found = Ich habe in dieser Runde jemand anders für dich: Gleich stelle ich euch einander vor.
prospect-another = An deinem anderen Treffen in dieser Runde ändert sich nichts; mit „/coffee { command-status.word }“ siehst du es.
prospect-waiting = Sobald in dieser Runde jemand anders frei ist, stelle ich euch einander vor. { $next }
partner-left-others =
    { $name } macht bei den Kaffee-Chats nicht mehr mit. Dein Treffen mit { $names } findet trotzdem statt.

## The feedback form

feedback-title = Wie war es?
feedback-about = Dein Treffen mit { $names }. Nur dein Dankeschön gebe ich weiter. Die Notiz siehst nur du, die Bewertung zählt anonym: Auch wer die Kaffee-Chats organisiert, sieht deine nicht.
feedback-rating = Wie war euer Treffen?
rating-5 = 😀 Super
rating-4 = 🙂 Gut
rating-3 = 😐 Ganz okay
rating-2 = 🙁 Nichts für mich
feedback-gains = Was hat es dir gebracht?
gain-laugh = Spaß
    .told = Spaß
gain-idea = Ideen
    .told = Ideen
gain-help = Hilfe
    .told = Hilfe
gain-contact = Kontakte
    .told = Kontakte
gain-plan = Pläne
    .told = Pläne
feedback-note = Eine Notiz für dich
feedback-note-hint = Ein Name, ein Talent, ein Versprechen. Das siehst nur du.
feedback-remind = Erinnere mich am
feedback-thanks = Danke sagen
feedback-thanks-hint = Ich gebe es in deinem Namen an { $names } weiter.
feedback-share = Dein Dankeschön teilen?
feedback-share-option = Meine Worte im Channel des Programms teilen, ohne Namen
feedback-share-hint = Nur wenn du es ankreuzt. Es passiert erst, wenn die Runde vorbei ist, und nur mit Zustimmung von { $names }. Andere können es trotzdem erraten.
error-remind-without-note = Schreib eine Notiz, an die ich dich erinnern soll, oder lösch das Datum.
error-rating-needed = Wähle aus, wie es war. Nur eine Notiz geht auch ohne.
error-remind-day = Wähl einen Tag ab morgen, höchstens zwei Jahre im Voraus.
thanks = 💛 { $name } sagt Danke für euer Treffen:
thanks-share = { $name } würde diese Worte gern im Channel des Programms teilen, wenn die Runde vorbei ist – ohne Namen und nur, wenn du das auch möchtest. Andere können es trotzdem erraten.
thanks-shared = Diese Worte kommen ohne Namen in den Channel des Programms, wenn die Runde vorbei ist – sofern alle zustimmen, denen sie gelten.
thanks-not-shared = Diese Worte bleiben unter euch.
button-share-thanks = Teilen
button-unshare-thanks = Doch nicht teilen
refused-thanks-not-offered = Diese Worte stehen nicht mehr zum Teilen bereit und bleiben unter euch.
refused-thanks-too-late = Diese Runde ist vorbei, und was geteilt wird, steht schon fest. Daran ändert sich nichts mehr.

## Notes

notes-none = Noch keine Notizen. Du kannst eine schreiben, wenn du mir erzählst, wie ein Treffen war.
notes-title = Deine Notizen (nur du siehst sie)
note-about = { $names }, { $day }
note-about-remind = { $names }, { $day } · Erinnerung am { $remind }
notes-found = Deine Notizen mit „{ $words }“ (nur du siehst sie)
notes-none-found = Keine Notiz passt zu „{ $words }“. Mit „/coffee { command-notes.word }“ siehst du alle.
button-change-note = Ändern
button-more = Mehr zeigen ({ $count })

## A round's numbers

summary-title = { $program }: Das hat die letzte Runde gebracht
summary-introduced = { $matches ->
        [one] Ein Treffen
       *[other] { $matches } Treffen
    } mit { $people } Leuten
summary-matches = { $matches ->
        [one] Ein Treffen
       *[other] { $matches } Treffen
    } mit { $people } Leuten, { $share } abteilungsübergreifend
summary-met = { $met } von { $matches } haben stattgefunden ({ $answered } von { $people } haben geantwortet)
summary-few = Wie es war, steht hier ab { $fewest } Antworten zu { $chats } Treffen, damit niemand erkennt, von wem sie sind
summary-bridges = { $bridged } von { $pairs } Abteilungspaaren wurden bisher einander vorgestellt
summary-rating = { $rating } von 5 Sternen, bewertet von { $ratings ->
        [one] einer Person
       *[other] { $ratings } Personen
    }
summary-gains = Was es gebracht hat: { $gains }
summary-gain = { $gain } ({ $count })
summary-lot = Ein ausgelostes Treffen zählt nicht mit, damit niemand erkennt, wer was gesagt hat.
summary-took-place-of = { $met ->
        [one] 1 von { $matches } Treffen hat stattgefunden
       *[other] { $met } von { $matches } Treffen haben stattgefunden
    }
summary-took-place = { $met ->
        [one] Ein Treffen hat stattgefunden
       *[other] { $met } Treffen haben stattgefunden
    }
summary-than-before = { $now } (die Runde davor: { $before })
summary-new-bridges = { $new ->
        [one] Ein Abteilungspaar wurde
       *[other] { $new } Abteilungspaare wurden
    } einander zum ersten Mal vorgestellt, { $bridged } von { $pairs } sind es jetzt
summary-thanks = Dankesworte, die geteilt werden dürfen:
summary-quote = „{ $words }“
summary-join = Noch nicht dabei? Mach mit, dann bist du in der nächsten Runde dabei.
summary-join-next = Noch nicht dabei? Die nächste Runde beginnt am { $when } ({ $zone }).
last-round = Letzte Runde: { $numbers }
digest-title = { $program }: die Runde vom { $day }
digest-share = { $share } ({ $part } von { $whole })
digest-line = { $what }: { $now }
digest-line-beside = { $what }: { $now } · { $day }: { $before }
digest-silent = { $count ->
        [one] Still geworden und pausiert: { $names }. Ein Klick genügt zum Zurückkommen.
       *[other] Still geworden und pausiert: { $names }. Allen genügt ein Klick zum Zurückkommen.
    }
digest-about = – steht, wo zu wenige geantwortet haben. Die Antwort von Einzelnen lässt sich daraus nicht ablesen: Ein ausgelostes Treffen jeder Runde zählt nicht mit.

## For those who run it

held =
    { $count ->
        [one] Ein Mitglied der Kaffee-Chats ist
       *[other] { $count } Mitglieder der Kaffee-Chats sind
    } auf einmal aus Slack verschwunden. Das kann ein Versehen oder eine Migration sein. Deshalb halte ich alle Runden an und trage niemanden aus. Weißt du, was passiert ist? Wenn sie noch da sind oder wirklich gegangen, sag es mir hier. Wenn sich ihre Slack-IDs geändert haben, kann das Admin-Team es mir sagen: „coffee people held“ erklärt, wie.
skipped-one =
    Die Runde am { $when } ist ausgefallen: Ich war zu der Zeit nicht in Betrieb und kam zu spät zurück. { $next } (Alle Zeiten in der Zeitzone { $zone }.)
skipped-several =
    { $count } Runden sind ausgefallen, die erste am { $first }, die letzte am { $last }: Ich war zu der Zeit nicht in Betrieb und kam zu spät zurück. { $next } (Alle Zeiten in der Zeitzone { $zone }.)
channel-lost =
    Ich kann im Channel der Kaffee-Chats nichts mehr posten: Entweder ist er archiviert, oder ich bin nicht mehr drin. Wenn es ihn noch gibt, lade mich bitte wieder ein und klick auf „Noch einmal versuchen“. Wenn nicht, wähl einen anderen. Was ich nicht posten konnte, hebe ich einen Monat lang auf.
late-round =
    { $program }: Die Runde vom { $due } hat erst am { $started } begonnen (Zeitzone { $zone }). Ich war nicht in Betrieb oder bin nicht zu Slack durchgekommen. Jetzt sind alle einander vorgestellt und haben etwas weniger Zeit. Die nächste Runde kommt wie geplant; du kannst sie verschieben.
nobody-for = { $count ->
        [one] { $program }: Diese Runde hat bisher niemanden für { $names }. Sobald jemand frei ist, stelle ich beide einander vor; sonst gilt beim nächsten Mal Vorrang. { $names } weiß schon Bescheid.
       *[other] { $program }: Diese Runde hat bisher niemanden für { $count } Leute: { $names }. Sobald jemand frei ist, stelle ich sie vor; sonst haben sie beim nächsten Mal Vorrang. Sie wissen schon Bescheid.
    }
unreached = { $program }: In Slack konnte ich { $names } nicht erreichen. Alle, die verabredet gewesen wären, bekommen jemand anderen, wenn es geht, und vier Wochen lang plane ich ohne sie. Sind es Gäste, die diese App nicht sehen, oder sind sie gegangen? Wenn das geklärt ist, versuch es noch einmal.
unreached-messages = { $program }: { $count ->
        [one] Eine Nachricht ließ
       *[other] { $count } Nachrichten ließen
    } sich nicht zustellen, obwohl ich es eine Weile versucht habe. Oft hilft ein neuer Versuch.
unreached-why = (Slack sagt: { $codes }.)
access-lost = Am { $when } (Zeitzone { $zone }) hat mich Slack nicht mehr hineingelassen: Die App wurde entfernt, oder ihr Token wurde widerrufen. Verloren ist nichts: Was inzwischen fällig war, geht jetzt hinaus. Falls dich das überrascht, frag das Admin-Team.
scope-lost = Am { $when } (Zeitzone { $zone }) hat mir Slack etwas verweigert, weil eine Berechtigung fehlt. Deshalb warten Vorstellungen. Das Admin-Team muss die App mit den Berechtigungen neu installieren, die „coffee manifest“ ausgibt (Slack sagt: missing_scope). Klick danach auf „Noch einmal versuchen“.
scope-lost-here = Am { $when } (Zeitzone { $zone }) hat mir Slack etwas verweigert, deshalb warten Vorstellungen. Mir fehlt eine Berechtigung. Wer in diesem Workspace Apps installieren darf, kann sie mir hier geben: { $link } – klick danach auf „Noch einmal versuchen“.
button-try-again = Noch einmal versuchen
button-choose-channel = Anderen Channel wählen
button-still-here = Sie sind noch da
button-really-gone = Sie sind gegangen
confirm-still-here = Mit den Runden weitermachen?
confirm-still-here-text = Niemand wird ausgetragen, und die nächste Runde beginnt mit allen, die Slack kennt.
confirm-really-gone = Ohne sie weitermachen?
confirm-really-gone-text = Alle, die verschwunden sind, werden aus den Kaffee-Chats ausgetragen. Taucht jemand wieder in Slack auf, frage ich, ob es weitergehen soll.
tried-again = { $count ->
        [0] Es wartet keine Nachricht mehr. Wer nicht zu erreichen war, ist ab der nächsten Runde wieder dabei.
        [one] Ich schicke jetzt eine Nachricht noch einmal. Wer nicht zu erreichen war, ist ab der nächsten Runde wieder dabei.
       *[other] Ich schicke jetzt { $count } Nachrichten noch einmal. Wer nicht zu erreichen war, ist ab der nächsten Runde wieder dabei.
    }
went-on = Die Runden gehen weiter, und niemand wird ausgetragen.
went-on-without = Die Runden gehen weiter. Alle, die verschwunden sind, trage ich vor der nächsten aus.
refused-not-held = Es ist keine Runde mehr angehalten, also hat sich nichts geändert.

## The report for those who organise

button-report = Bericht
button-pictures = Als Bilder zeigen
report-title = So laufen die Kaffee-Chats
report-none = Noch ist keine Runde zu Ende, deshalb gibt es noch nichts zu berichten. Schau nach der ersten wieder vorbei.
report-scope = { $rounds ->
        [one] Eine Runde
       *[other] { $rounds } Runden
    } seit { $since }: { $chats ->
        [one] ein Treffen
       *[other] { $chats } Treffen
    } mit { $joined ->
        [one] einer Person
       *[other] { $joined } Personen
    }
report-met = { $share } der Treffen haben stattgefunden ({ $met } von { $counted }, die zählen)
report-met-withheld = Für eine Aussage, wie viele Treffen stattgefunden haben, haben zu wenige geantwortet
report-across = { $share } der Treffen waren abteilungsübergreifend; per Zufall wären es { $chance }
report-across-alone = { $share } der Treffen waren abteilungsübergreifend
report-bridges = { $bridged } von { $pairs } Paaren von Abteilungen (ab fünf Leuten) wurden einander vorgestellt; per Zufall wären es { $chance }
report-bridges-alone = { $bridged } von { $pairs } Paaren von Abteilungen (ab fünf Leuten) wurden einander vorgestellt
report-rating = Im Schnitt { $rating } von 5 Sternen, bei { $ratings ->
        [one] einer Bewertung
       *[other] { $ratings } Bewertungen
    }
report-newcomers = Neu dabei und in der nächsten Runde zum ersten Mal dran: { $names }
report-unmet = Mindestens { $people } andere wurden noch niemandem vorgestellt
report-unmet-few = Sonst wartet kaum noch jemand (weniger als fünf Leute) darauf, zum ersten Mal vorgestellt zu werden
report-follows = Diagramme, Bilder und Dateien für die Tabellenkalkulation folgen in unseren Direktnachrichten.
report-private = Daran lässt sich nicht ablesen, was jemand geantwortet, bewertet oder notiert hat oder wen jemand nicht treffen möchte. Nur beendete Runden zählen, und in jeder zählt ein ausgelostes Treffen nicht mit.
report-failed = Ein Teil der Bilder und Dateien kommt vielleicht nicht an: Slack hat sie nicht bestätigt. Mit „/coffee { command-report.word }“ versuchst du es noch einmal.
report-rounds-title = Runde für Runde
report-last-rounds = Die letzten Runden
report-gave-title = Was es bringt und wer wiederkommt
report-gains-title = Was es gebracht hat
report-cohorts-title = Wer wiederkommt, nach dem Quartal des ersten Treffens
report-chart-rounds = Dabei und getroffen, in Prozent
report-chart-bridges = Abteilungspaare, bisher vorgestellt
report-series-part = Dabei
report-series-met = Getroffen
report-series-introduced = Vorgestellt
report-series-chance = Per Zufall
report-column-round = Runde
report-column-people = Personen
report-column-part = Dabei
report-column-chats = Treffen
report-column-met = Getroffen
report-column-across = Über Abteilungen hinweg
report-column-across-chance = Per Zufall über Abteilungen hinweg
report-column-bridges = Abteilungspaare
report-column-bridges-chance = Paare per Zufall
report-column-rating = Bewertung
report-column-cohort = Erstes Treffen
report-column-later = { $quarters ->
        [one] Ein Quartal später
       *[other] { $quarters } Quartale später
    }
report-column-gain = Gewinn
report-column-named = Genannt
report-quarter = { $quarter }. Quartal { $year }
report-withheld = –
report-withheld-about = – steht für das, was sich nicht sagen lässt: Zu wenige haben geantwortet, oder es wurde noch nicht gezählt.
report-map-title = Welche Abteilungen einander vorgestellt wurden
report-map-about = Zum ersten Mal vorgestellte Paare, in Fünferschritten. Leer: weniger als fünf.
report-map-read = Die Zeile einer Abteilung steht links von ihrem Namen, die Spalte darunter.
report-map-more = { $count ->
        [one] Eine weitere Abteilung steht
       *[other] { $count } weitere Abteilungen stehen
    } in der Tabelle.
report-map-pair = { $one } und { $other }: mindestens { $couples } Paare
report-map-none = Noch wurden aus keinen zwei Abteilungen fünf Paare von Leuten vorgestellt.
report-story-title = Was Kaffee-Chats verbinden
report-story-joined =
    haben bisher
    mitgemacht
report-story-met =
    der Treffen
    haben stattgefunden
report-story-bridges =
    von { $pairs } Abteilungs-
    paaren vorgestellt
report-story-chance = { $chance } per Zufall
report-story-across =
    der Treffen über
    Abteilungen hinweg
report-story-private = Nur beendete Runden zählen. Was jemand geantwortet hat, lässt sich daran nicht ablesen.
report-files = So laufen die Kaffee-Chats: Bilder und dieselben Zahlen für die Tabellenkalkulation. Nur du siehst sie.

## Follow-ups

button-done = Erledigt
button-later = In einer Woche erinnern
button-drop = Verwerfen
follow-up-task = Das wolltest du nach deinem Treffen mit { $names } tun:
follow-up-promise = Das hast du { $names } versprochen:
follow-up-reminder = Eine Erinnerung an dein Treffen mit { $names }:
follow-up-is-done = Erledigt, prima!
follow-up-is-dropped = Verworfen.
follow-up-is-put-off = Am { $day } erinnere ich dich wieder daran.
follow-ups-title = Deine Merkliste (nur du siehst sie)
follow-ups-none = Auf deiner Merkliste steht nichts. Schreib nach einem Treffen eine Notiz und wähl einen Tag: Dann kommt sie wieder.
follow-ups-task = Nach deinem Treffen mit { $names }
follow-ups-promise = { $names } versprochen
follow-ups-reminder = Deine Notiz zu { $names }
follow-ups-due = { $day }
follow-ups-since = überfällig seit { $day }
follow-ups-no-day = ohne Termin
follow-ups-more = +{ $count } weitere
follow-ups-done = Bisher { $count } erledigt.
refused-not-your-follow-up = Dieser Button gehört zu etwas, das nicht deins ist oder das ich nicht mehr kenne. Mit „/coffee { command-followups.word }“ siehst du deine Merkliste.

## Past chats

history-title = Deine bisherigen Treffen (nur du siehst sie)
history-none = Noch keine Treffen. Mit „/coffee { command-status.word }“ siehst du, wann die nächste Runde beginnt.
history-chat = { $names }, { $day }
history-met = Ihr habt euch getroffen
history-not-met = Hat nicht geklappt
history-not-yet = Noch nicht getroffen
history-not-told = Du hast noch nicht gesagt, ob ihr euch getroffen habt

## Introducing people to each other

button-introduce = Jemanden vorstellen
introduction-title = Wer sollte sich treffen?
introduction-about = Ich frage zuerst die Person, die du nennst. Sagt sie Ja, stelle ich die beiden einander vor und sage, dass es deine Idee war.
introduction-for = Jemand, den du getroffen hast
introduction-who = Wen sollte { $name } noch kennenlernen?
introduction-who-several = Wen sollte diese Person noch kennenlernen?
introduction-why = Warum?
introduction-why-hint = Beide sehen das.
introduction-ask = Fragen
error-introduction-why = Schreib bitte ein paar Worte: Beide werden sie lesen.
introduction-wrote = Du hast geschrieben: { $why }
introduction-asked = Ich frage { $name } nach einem Treffen mit { $other }. Bei einem Ja sage ich dir Bescheid.
suggested = { $suggester } findet, ihr solltet euch kennenlernen, du und { $who }:
suggested-choice = Soll ich euch einander vorstellen? Wenn du lieber nicht möchtest, erfährt es niemand.
suggested-agreed = Schön! Ich stelle euch einander vor, sobald es eine Runde mit genug Zeit dafür gibt.
suggested-declined = Kein Problem. Ich sage es niemandem.
suggested-introduced = Schön! Ich habe für dich und { $name } eine Unterhaltung geöffnet.
suggested-withdrawn = Danke für dein Ja! Leider hat sich inzwischen etwas geändert, und ich kann euch nicht mehr einander vorstellen.
button-agree = Ja, gern
button-decline = Nein, danke
credit = Zugesagt! Dank dir lernen sich { $name } und { $other } jetzt kennen.
refused-nobody-to-introduce = Noch gibt es niemanden, den du vorstellen könntest: Alle, die du hier getroffen hast, sind ausgestiegen, oder du hast mir noch nicht gesagt, dass ihr euch getroffen habt.
refused-suggest-now = Diese beiden kann ich gerade nicht zusammenbringen. Das kann viele Gründe haben, und die behalte ich für mich. Schlag es in einer späteren Runde noch einmal vor, oder nenn jemand anders. Wer noch nicht mitmacht, kann sich mit „/coffee { command-optin.word }“ anmelden.
refused-not-asked = Diese Frage war nicht für dich, oder ich kenne sie nicht mehr.
refused-suggest-oneself = Das wärst du selbst. Nenn jemand anders.
refused-suggest-partner = Sich selbst kennt { $name } schon. Nenn jemand anders.
refused-suggest-again = Dass { $name } und { $other } sich kennenlernen sollten, hast du schon vorgeschlagen. Einmal genügt – ich habe es nicht vergessen.

## What is one's own

notwith-title = Nicht mit …
notwith-about =
    Mit den Personen, die du hier auswählst, bringe ich dich nie zusammen. Niemand sonst erfährt davon, und einen Grund brauchst du nicht.
notwith-people = Nie mit
notwith-nobody = Niemand ausgewählt
notwith-hint = Wen du aus der Liste nimmst, kannst du wieder treffen.
notwith-kept =
    Gespeichert, und sonst erfährt es niemand. Falls ich dir eine dieser Personen schon vorgestellt habe, bleibt das Treffen, wie es ist; mit „Lieber jemand anders“ im Menü der Vorstellung kommst du raus.
export-title = Alles, was ich über dich gespeichert habe
export-comment = Hier ist alles, was ich über dich gespeichert habe. Nur du siehst es.
export-sent = Deine Datei ist unterwegs in deine Direktnachrichten mit mir. Slack braucht manchmal etwas. Ist sie in ein paar Minuten nicht da, tipp noch einmal „/coffee { command-export.word }“.
forget-about =
    Ich kann alles löschen, was ich über dich gespeichert habe. Du steigst dann bei den Kaffee-Chats aus, und ich lösche dein Profil, deine Notizen und Erinnerungen, deine Antworten und dein Feedback, deine Vorschläge, wer sich kennenlernen sollte, und wen du nicht treffen möchtest. Das lässt sich nicht rückgängig machen; vielleicht möchtest du vorher eine Kopie deiner Daten.
    Was bleibt: deine bisherigen Treffen, ohne deinen Namen, denn andere waren auch dabei; dass andere dich vielleicht nicht treffen möchten, ohne deinen Namen; und schon verschickte Nachrichten, denn die liegen in Slack.
button-export = Meine Daten anfordern
button-forget = Meine Daten löschen
confirm-forget = Alle deine Daten löschen?
confirm-forget-text = Du steigst bei den Kaffee-Chats aus, und alles, was ich über dich gespeichert habe, wird gelöscht. Das lässt sich nicht rückgängig machen.
forgotten = Deine Daten sind gelöscht. Wenn du eines Tages zurückkommen möchtest, fängst du mit „/coffee { command-optin.word }“ neu an.
somebody-who-left = eine ausgeschiedene Person
partner-left-unnamed =
    Die Person, die du treffen solltest, macht bei den Kaffee-Chats nicht mehr mit, euer Treffen fällt also vielleicht aus. Wenn ihr euch trotzdem getroffen habt, sag mir Bescheid.
partner-left-early-unnamed = Ich hatte ein Treffen für dich, aber die andere Person ist gerade ausgestiegen. { $prospect }
partner-left-others-unnamed = Jemand aus eurer Gruppe macht bei den Kaffee-Chats nicht mehr mit. Dein Treffen mit { $names } findet trotzdem statt.

## Finding a time

hours-hint = Eure Arbeitszeiten überschneiden sich kaum: Jemand muss etwas flexibel sein, oder ihr tauscht euch schriftlich aus.
button-times = Termine vorschlagen
button-other-times = Andere Termine
button-suits = Passt mir
button-suits-which = Termin { $number } passt mir
button-google = Google Kalender
button-outlook = Outlook
button-calendar = Kalenderdatei
button-video = Zum Videoanruf
confirm-other-times = Absagen und neu suchen
confirm-other-times-text = Euer gebuchter Termin wird für alle abgesagt. Ich sage dazu, dass du darum gebeten hast, und schlage andere Termine vor.
times-cancelled = Abgesagt. Ich gebe den anderen Bescheid und schlage andere Termine vor.
times-follow = Ich schlage in deiner Unterhaltung mit { $names } Termine vor.
times-asker = { $name } kann zum gebuchten Termin nicht, er ist also abgesagt.
times-when = Wann?
times-open = Eine halbe Stunde. Der erste Termin, der { $count ->
        [2] euch beiden
       *[other] euch allen
    } passt, wird gebucht.
times-own-clock = Die Zeiten gelten in deiner Zeitzone. { $apart }.
times-at = { $time } für { $names }
times-one-day = { $day }: { $times }
times-day-at = { $day }, { $at }
times-outside = Außerhalb der Arbeitszeit von { $names }
times-suits = ✓ passt { $names }
times-booked-before = Ihr habt euch schon auf einen Termin geeinigt. Wenn er nicht mehr passt, wähl im Menü eurer Vorstellung „Andere Termine“.
times-outdated = Diese Termine waren nicht mehr aktuell. Ich habe die Nachricht aktualisiert.
times-past = Dieser Termin ist vorbei. Bitte nimm einen späteren, oder lass dir „Andere Termine“ geben.
times-no-others = Bis zum Ende der Runde finde ich keine anderen Termine. Bitte einigt euch hier auf einen, oder tauscht euch schriftlich aus.
times-over = Die Termine, die ich vorgeschlagen habe, sind vorbei. Lass dir „Andere Termine“ geben, oder macht hier einen aus.
times-none = Bis zum Ende der Runde gibt es keine Zeit, zu der ihr alle arbeitet.
times-writing = Keine Zeit zum Reden? Beantwortet diese Fragen hier, wann es euch passt, und fragt zurück.
booked = Der Termin steht: { $when }.
booked-heading = Gebucht:
booked-by-video = Ihr trefft euch per Video.
booked-calendar = In deinen Kalender eintragen:
booked-video = Videoanruf: { $link }
booked-where = Wo trefft ihr euch? Macht es hier aus.
booked-remind = Eine Stunde vorher erinnere ich euch { $count ->
        [2] beide
       *[other] alle
    }.
times-moved = Hier geht es nicht weiter: Das Treffen ist in eine andere Unterhaltung umgezogen.
times-called-off = Dieses Treffen findet diesmal nicht statt.
times-off = Der Termin ist abgesagt. Mit „Termine vorschlagen“ findet ihr neue.
soon = Dein Treffen mit { $names } ist um { $time }.
calendar-title = Kaffee-Chat
calendar-summary = Kaffee-Chat: { $names }
calendar-description = { $names } treffen sich für eine halbe Stunde.
calendar-comment = Dein Treffen für deinen Kalender: Öffne die Datei, um es einzutragen. Wenn sich der Termin ändert, verschiebt ihn die neue Datei.
calendar-sent = Deine Datei ist unterwegs in unsere Direktnachrichten. Slack braucht manchmal etwas. Ist sie in ein paar Minuten nicht da, wähl noch einmal „Kalenderdatei“.
refused-times-early = Ihr seid einander noch nicht vorgestellt. Sobald es so weit ist, kann ich Termine vorschlagen.
refused-times-closed = Die Runde dieses Treffens ist vorbei, deshalb schlage ich keine Termine mehr vor. Trefft euch gern trotzdem.
refused-times-alone = Bei diesem Treffen ist jemand ausgestiegen, es gibt also keinen Termin mehr zu finden. Mit „/coffee { command-status.word }“ siehst du, wie es weitergeht.
refused-not-booked = Für dieses Treffen ist gerade nichts gebucht. Wählt in eurer Vorstellung zuerst einen Termin.

## Sitting out

paused = Du pausierst. Dein aktuelles Treffen findet trotzdem statt.
paused-until =
    Du pausierst bis { $day } und bist danach automatisch wieder dabei. { $next } Dein aktuelles Treffen findet trotzdem statt.
skipped = Du setzt die Runde am { $when } aus. Danach stelle ich dir wieder jemanden vor. { $next }
skipped-up-to =
    Du setzt alle Runden bis einschließlich der am { $when } aus. Danach stelle ich dir wieder jemanden vor. { $next }
slower-offer = Das sind zwei ausgelassene Runden hintereinander. Wäre dir seltener lieber?
slower-kept = { $cadence }: So oft stelle ich dir ab jetzt jemanden vor. Mit „/coffee { command-profile.word }“ änderst du das.
status-skips = Du bist dabei und setzt die Runde am { $when } aus. { $next }
status-skips-up-to = Du bist dabei und setzt alle Runden bis einschließlich der am { $when } aus. { $next }
undone = Zurückgenommen. { $status }
undo-late = Inzwischen hat sich etwas anderes geändert, deshalb habe ich alles gelassen, wie es ist. { $status }
button-undo = Zurücknehmen
undo-otherwise = Ist diese Nachricht weg, bist du mit „/coffee { command-resume.word }“ wieder dabei.
button-skip = Diesmal aussetzen
refused-day =
    Ich weiß nicht, wann „{ $typed }“ endet, deshalb hat sich nichts geändert. Schreib zum Beispiel „/coffee pause 3 Wochen“, „bis 7. Januar“, „bis { $example }“ oder „nächste Runde“. Mit „/coffee { command-pause.word }“ allein pausierst du, bis du weitermachst.
refused-past-day = { $day } liegt nicht in der Zukunft, da gibt es also nichts zu pausieren. Nimm einen späteren Tag oder tipp einfach „/coffee { command-pause.word }“.
refused-far-day = Bis { $day } sind es mehr als zwei Jahre. Nimm einen früheren Tag oder tipp einfach „/coffee { command-pause.word }“, um zu pausieren, bis du weitermachst.
refused-no-rounds = So viele Runden sind im Moment nicht geplant. Mit „/coffee { command-pause.word }“ allein pausierst du, bis du weitermachst.
refused-skip-paused = Da pausierst du ohnehin, bist also in dieser Runde gar nicht dabei. Mit „/coffee { command-status.word }“ siehst du, bis wann.
refused-skip-late = Diese Runde hat schon begonnen oder wurde verschoben, du kannst sie also nicht mehr auslassen. Mit „/coffee { command-status.word }“ siehst du, wie es weitergeht.
pause-title = Kaffee-Chats pausieren
pause-about = Dein aktuelles Treffen findet trotzdem statt.
pause-how-long = Wie lange?
pause-round = Nur die nächste Runde
pause-month = Vier Wochen
pause-until = Bis zum Tag unten
pause-open = Bis ich weitermache
pause-day = Bis zu diesem Tag
error-pause-day = Bitte wähl den Tag aus.
error-pause-both = Bitte lösch den Tag, oder wähl, dass du bis dahin pausierst.

day-before = Am { $when } beginnt eine neue Runde der Kaffee-Chats, und du bist dabei.
day-before-spread = Diesmal sind wir so viele, dass ich bis { $day } brauche, um alle miteinander bekannt zu machen. Deine Nachricht kommt in deiner Arbeitszeit.
away-until = Du scheinst bis { $day } weg zu sein
away = Du scheinst gerade weg zu sein
away-leaves-out = { $away }, deshalb lasse ich dich in der Runde am { $when } aus. Warum, erfährt niemand.
button-come = Ich bin dabei
day-before-untold = Und vorher: Hast du dich mit { $names } getroffen? Deine Antwort bleibt unter uns.
still-there =
    Seit drei Runden habe ich nichts von dir gehört – kein Problem! Bist du am { $when } wieder dabei? Sonst pausiere ich dich, und du kommst zurück, wann du magst. (Ich bemerke nur Klicks und Befehle; was du mir hier schreibst, kann ich nicht lesen.)
button-keep-in = Ich bin dabei
button-pause-me = Pause machen
kept-in = Schön, du bist dabei! { $next }
paused-silent =
    Ich habe eine Weile nichts von dir gehört und dich deshalb pausiert. Ein Klick, und du bist wieder dabei. (Ich bemerke nur Klicks und Befehle; was du mir hier schreibst, kann ich nicht lesen.)
returned = Willkommen zurück! Als dein Slack-Konto deaktiviert war, bist du aus den Kaffee-Chats ausgetragen worden. Ein Klick, und du bist mit deinem bisherigen Profil wieder dabei.
button-rejoin = Wieder mitmachen
outsider =
    Ich kann dir im Moment niemanden vorstellen: Die Kaffee-Chats sind für Mitglieder dieses Workspace, und laut Slack bist du hier Gast oder gehörst zu einem anderen Workspace. Das Admin-Team kann Gäste mehrerer Channels zulassen; dann bist du automatisch wieder dabei. Deine Notizen sind noch da.
pause-over = Deine Pause ist vorbei: Du bist wieder dabei. { $next }
button-pause-again = Wieder pausieren

## Free right now

now-others = Auch frei bis { $until }:
now-still = Du bist weiterhin frei für ein Gespräch, bis { $until }.
now-over = Dass du frei bist, sage ich jetzt niemandem mehr.
now-person = { $name } · { $department }
now-nobody =
    Gerade hat sonst niemand Zeit. Wenn sich das vor { $until } ändert, sage ich euch beiden Bescheid.
now-nobody-quiet =
    Gerade hat sonst niemand Zeit. Wer bis { $until } fragt, sieht dich hier. Heute hast du schon zwei solche Nachrichten bekommen, deshalb schicke ich dir keine mehr: Mit „/coffee { command-now.word }“ schaust du wieder nach.
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
invite-title = Kaffee mit …
invite-about = Wenn beide Lust haben, öffne ich eine Unterhaltung für euch. Von einem Nein erfährst du nichts.
invite-who = Mit wem?
invite-ask = Fragen
invite-asked = Wenn { $name } auch Lust auf einen Kaffee hat, öffne ich eine Unterhaltung für euch beide. Sonst hörst du dazu nichts von mir.
invited = { $name } ({ $department }) würde gern einen Kaffee mit dir trinken. Soll ich eine Unterhaltung öffnen? Wenn nicht, erfährt niemand davon.
together = ☕ { $people }, ihr habt beide Lust auf einen Kaffee. Wann passt es euch?
together-plain = ☕ { $names }, ihr habt beide Lust auf einen Kaffee. Wann passt es euch?
refused-invite-oneself = Das bist du selbst! Bitte wähl jemand anderen aus.
refused-invite-now = Diese Person kann ich gerade nicht fragen. Dafür kann es viele Gründe geben, und ich behalte sie für mich.
refused-invite-over = Danke für dein Ja! Leider hat sich etwas geändert, und ich kann keine Unterhaltung mehr öffnen.
refused-now-paused = Du pausierst, deshalb sage ich niemandem, dass du Zeit hast. Mit „/coffee { command-resume.word }“ bist du wieder dabei.
refused-not-free =
    Diese Person ist nicht mehr frei: Die halbe Stunde ist vorbei, oder jemand hat schon Hallo gesagt. Wenn das ihr zwei wart, schau in deine Direktnachrichten.

## One's network, and one's year

network-none =
    Dein Netzwerk beginnt mit deinem ersten Treffen. Sobald du jemanden getroffen hast, siehst du hier, wen, aus welcher Abteilung, und wem diese Leute dich vorstellen könnten.
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
        [one] { $names } kennt jemanden in { $department }.
       *[other] { $count } Leute, die du getroffen hast, kennen jemanden in { $department }: { $names }.
    }
network-bridges-more = { $count ->
        [one] Eine weitere Abteilung ist nur einen Kontakt entfernt.
       *[other] { $count } weitere Abteilungen sind nur einen Kontakt entfernt.
    }
network-beyond = Noch keine Verbindung: { $departments }
network-more = { $count } weitere
network-about =
    Die Tage sind die, auf die ihr euch geeinigt hattet oder an denen ich euch einander vorgestellt habe. Von Leuten, die deine Kontakte kennen, zeige ich nur Abteilungen mit mindestens drei Mitgliedern, nie, wer wen getroffen hat. Ein Bild davon ist unterwegs in deine Direktnachrichten mit mir; Slack braucht manchmal etwas.
network-comment = Hier ist dein Netzwerk. Nur du siehst es.
network-no-picture = Ob das Bild deines Netzwerks ankommt, ist nicht sicher: Slack hat es nicht bestätigt. Was es zeigt, liest du oben; mit „/coffee { command-network.word }“ versuchst du es noch einmal.
button-network = Mein Netzwerk zeigen
button-see-network = Bild ansehen
button-recap = Mein Jahr
picture-you = Du
picture-via = über { $count }
picture-knows = kennt dort jemanden
picture-size = größer: öfter getroffen
picture-size-large = größer: mehr Leute
picture-people = { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }
picture-contact = { $times ->
        [1] { $name }
       *[other] { $name } · { $times }×
    }
picture-lacks = □ ersetzt Zeichen, die meinen Schriften fehlen. Alle Namen findest du in meiner Nachricht zu deinem Netzwerk.
recap-title = Dein Jahr { $year } bei den Kaffee-Chats
recap-none = Aus dem Jahr { $year } kenne ich noch kein Treffen von dir. Wenn ihr euch getroffen habt, klick unter eurer Vorstellung auf „Wir haben uns getroffen“.
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
        [one] Ein Punkt der Merkliste
       *[other] { $count } Punkte der Merkliste
    } erledigt
recap-about = Nur du siehst das. Mit „Mein Jahr“ in meinem Home-Tab findest du es jederzeit.

## When a chat doesn't suit

button-snooze = Später erinnern
button-cant = Diese Runde kann ich nicht
button-else = Lieber jemand anders
button-find = Jemand anders suchen
confirm-cant = Diese Runde aussetzen?
confirm-cant-text = Du verlässt dieses Treffen und setzt den Rest der Runde aus. Den anderen sage ich, dass es diesmal nicht klappt – nicht, warum.
confirm-else = Jemand anders treffen?
confirm-else-text = Du verlässt dieses Treffen, und ich suche in dieser Runde jemand anders für dich. Den anderen sage ich, dass es diesmal nicht klappt – nicht, warum.
confirm-keep = Treffen behalten
cant-done =
    Alles klar, du bist raus und setzt diese Runde aus. Ich sage Bescheid, ohne Grund.
else-done =
    Alles klar, du bist raus. Ich sage Bescheid, ohne Grund.
prospect-on-request = Wenn du in dieser Runde Zeit für jemand anders hast, sag es mir, und ich suche.
partner-cant = Mit { $name } klappt es in dieser Runde nicht. Wenn ihr euch trotzdem getroffen habt, sag mir Bescheid.
partner-cant-early = Ich hatte dich mit { $name } zusammengebracht, aber in dieser Runde klappt es nicht. { $prospect }
partner-cant-others = Mit { $name } klappt es in dieser Runde nicht. Dein Treffen mit { $names } findet trotzdem statt.
partner-cant-unnamed = Mit der Person, die ich dir in dieser Runde vorgestellt habe, klappt es nicht. Wenn ihr euch trotzdem getroffen habt, sag mir Bescheid.
partner-cant-early-unnamed = Ich hatte ein Treffen für dich, aber in dieser Runde klappt es nicht. { $prospect }
partner-cant-others-unnamed = Mit einer Person aus eurer Gruppe klappt es in dieser Runde nicht. Dein Treffen mit { $names } findet trotzdem statt.
silent =
    Von { $names } habe ich noch nichts mitbekommen – eure Nachrichten kann ich nicht lesen; wenn ihr in Kontakt seid, ist alles gut. Sonst: Möchtest du in dieser Runde jemand anders treffen?
snoozed = Alles klar, bis { $when } keine Erinnerungen an dein Treffen mit { $names }.
snoozed-quiet = Alles klar, keine Erinnerungen an dein Treffen mit { $names } mehr, bevor die Runde am { $when } endet.
joined-waiting = Gerade läuft eine Runde: Sobald jemand frei ist, stelle ich euch einander vor.
joined-found = Gerade läuft eine Runde, und es gibt jemanden für dich: Gleich stelle ich euch einander vor.
status-not-drawn = In dieser Runde bist du noch nicht an der Reihe. Alle kommen nacheinander dran, auch du.
status-waiting = Im Moment hast du kein Treffen. Sobald in dieser Runde jemand frei ist, stelle ich euch einander vor.
last-time = { $name } kennst du schon aus einer Runde im { $month }. Das hast du damals aufgeschrieben:
last-time-open = ☐ { $promise }
last-time-open-due = ☐ { $promise } (für { $day })
last-time-done = ☑ { $promise }
last-time-private = Nur du siehst das.
refused-round-over = Diese Runde ist vorbei, an dem Treffen lässt sich also nichts mehr ändern. Mit „/coffee { command-status.word }“ siehst du, wie es weitergeht.
refused-chat-left = Bei diesem Treffen bist du schon raus. Mit „/coffee { command-status.word }“ siehst du, wie es weitergeht.
refused-chat-moved = Euer Treffen geht in einer anderen Unterhaltung weiter: Du findest sie unter deinen Direktnachrichten, und die Buttons dort funktionieren.
refused-chat-swapped = Statt dieses Treffens hast du schon um jemand anders gebeten. Mit „/coffee { command-status.word }“ siehst du, wie es weitergeht.
refused-chat-over = Dieses Treffen findet nicht statt, und du hast in dieser Runde ein anderes. Mit „/coffee { command-status.word }“ siehst du es.
refused-no-time-for-another = Für ein neues Treffen ist in dieser Runde zu wenig Zeit, deshalb hat sich nichts geändert. Wenn du nicht kannst, klick auf „Diese Runde kann ich nicht“.

## App Home

home-title = Coffee Chats
home-profile = Dein Profil
home-no-profile = Über dich steht hier noch nichts.
home-this-round = Diese Runde: { $names }
home-met = ✓ Ihr habt euch getroffen
home-booked = 📅 { $when }
home-due = Steht an
home-settings = Pause, Datenschutz & Einstellungen
home-settings-left = Datenschutz & Einstellungen
button-open-chat = Unterhaltung öffnen
home-more = Notizen, frühere Treffen und Bekanntmachen
button-join = Mitmachen
button-profile = Mein Profil
button-pause = Pausieren
button-resume = Weitermachen
button-now = Wer hat gerade Zeit?
button-notes = Meine Notizen
button-search = Meine Notizen durchsuchen
button-follow-ups = Meine Merkliste
button-history = Meine Treffen
button-not-with = Nicht mit …
button-my-data = Meine Daten
button-forget-about = Meine Daten löschen …
button-help = Alle Befehle
button-status = Mein Stand
button-leave = Aussteigen
button-close = Schließen
confirm-leave = Bei den Kaffee-Chats aussteigen?
confirm-leave-text = Ich stelle dir dann niemanden mehr vor und sage allen Bescheid, die auf ein Treffen mit dir warten.
confirm-stay = Dabeibleiben
search-title = Notizen durchsuchen
search-words = Wörter oder Namen
search-find = Suchen
search-hint = Ich finde Notizen, in denen alles davon vorkommt oder die von jemandem mit diesem Namen handeln.

## Icebreakers, by theme

icebreaker-learning-01 = Was lernst du gerade, bei der Arbeit oder anderswo?
icebreaker-learning-02 = Wer hat dir etwas beigebracht, das du bis heute jede Woche brauchst, und was war es?
icebreaker-learning-03 = Was wirst du oft gefragt, und was würdest du gern einmal gefragt werden?
icebreaker-learning-04 = Welcher Anfängerfehler ist dir mit der Zeit fast ans Herz gewachsen?
icebreaker-learning-05 = Was würdest du lernen, wenn du eine Woche bezahlt dafür frei hättest?
icebreaker-learning-06 = Was würdest du jemandem am ersten Tag in deinem Beruf zeigen?

icebreaker-interests-01 = Wie hat es bei euch mit { $interest } angefangen?
icebreaker-interests-02 = Was ist eure schönste Erinnerung an { $interest }?
icebreaker-interests-03 = Wohin würdet ihr jemanden mitnehmen, dem { $interest } ganz neu ist?
icebreaker-interests-04 = Welches Vorurteil über { $interest } könnt ihr nicht mehr hören?
icebreaker-interests-05 = Was möchtest du als Nächstes anfangen und schiebst es bisher vor dir her?

icebreaker-departments-01 = Was aus der Arbeit deiner Abteilung bekommen andere nie zu sehen?
icebreaker-departments-02 = Was an deiner Arbeit würde die anderen am meisten überraschen?
icebreaker-departments-03 = Welches Wort benutzen in deiner Abteilung alle, und sonst versteht es niemand?
icebreaker-departments-04 = Mit wem würdest du für eine Woche die Stelle tauschen?
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
icebreaker-far-04 = Welcher Gegenstand auf deinem Schreibtisch hat eine Geschichte?

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

## Organisers

command-why = warum du in den letzten Runden jemanden getroffen hast oder nicht
    .word = warum
    .also = wieso weshalb
command-preview = die Paare der nächsten Runde
    .word = vorschau
    .also = paare
command-people = wer dabei ist; mit Wörtern suchst du
    .word = leute
    .also = teilnehmer mitglieder
command-audit = wer was geändert hat
    .word = protokoll
    .also = änderungen

refused-not-organiser = Das geht nur für die, die hier die Kaffee-Chats organisieren; es hat sich also nichts geändert. Wenn du dazugehören solltest, bitte jemanden von ihnen, dich einzutragen.
refused-not-admin = Übernehmen kann nur, wer diesen Workspace verwaltet oder besitzt; es hat sich also nichts geändert.
refused-organised = Die Kaffee-Chats organisiert schon jemand. Wenn du mithelfen möchtest, lass dich eintragen.
refused-nobody-organises = Jemand muss die Kaffee-Chats organisieren. Bitte wähle mindestens eine Person.
refused-draft-changed = Seit du hingeschaut hast, ist jemand dazugekommen oder gegangen; deshalb ist noch nichts freigegeben. So sieht die Runde jetzt aus.
refused-no-round-ahead = Zurzeit ist keine Runde geplant.
refused-other-round = Diese Runde hat begonnen oder wurde verschoben; es hat sich also nichts geändert. Mit „/coffee { command-preview.word }“ siehst du die nächste.
refused-not-in-round = Diese Person ist in der nächsten Runde nicht dabei; es hat sich also nichts geändert.
refused-swap = Diese beiden können nicht tauschen; es hat sich also nichts geändert. Das kann viele Gründe haben, und ich behalte sie für mich. Bitte nimm einen meiner Vorschläge.
refused-move-past = Dieser Zeitpunkt ist vorbei; es hat sich also nichts geändert. Bitte wähle einen späteren.
refused-move-late = Bis dahin hätte schon die übernächste Runde begonnen; es hat sich also nichts geändert. Wähle einen früheren Zeitpunkt, oder lass diese Runde ausfallen.
refused-held = Die Runden sind angehalten, weil viele Leute auf einmal aus Slack verschwunden sind. Erst muss das Admin-Team sagen, was passiert ist.
refused-not-approved = Ohne Freigabe geht nichts raus. Öffne die Vorschau, gib die Paare frei, und starte dann.
refused-nobody-in = Diese Person ist bei den Kaffee-Chats nicht dabei; es hat sich also nichts geändert.
refused-two-people = Bitte wähle zwei verschiedene Personen.
refused-few-people = In der nächsten Runde sind weniger als vier Leute dabei, deshalb gibt es noch nichts anzusehen. Lade noch jemanden ein.
refused-redrawn = Diese Runde ist schon dreimal neu ausgelost, und öfter mache ich das nicht. Du kannst noch tauschen oder jemanden auslassen.
refused-leave-out = Mehr Leute können bei dieser Runde nicht ausgelassen werden; es hat sich also nichts geändert. Du kannst stattdessen die ganze Runde ausfallen lassen.
refused-apart-from-many = Eine der beiden Personen ist schon von so vielen getrennt, wie ich zulasse; es hat sich also nichts geändert. Mach erst ein anderes Paar rückgängig.
error-needed = Bitte wähle etwas aus.
error-two-people = Bitte wähle zwei Personen.

organise-title = Du organisierst die Kaffee-Chats
organise-next = Nächste Runde: { $when }
organise-next-approved = Nächste Runde: { $when } · freigegeben
organise-no-round = Zurzeit ist keine Runde geplant.
organise-people = { $count ->
        [one] Eine Person ist
       *[other] { $count } Leute sind
    } dabei, { $paused ->
        [0] niemand pausiert
        [one] eine Person pausiert
       *[other] { $paused } pausieren
    }
organise-vacant = Hier organisiert niemand mehr die Kaffee-Chats: Das letzte Konto, das sie organisiert hat, ist geschlossen. Möchtest du übernehmen? Es kostet ein paar Minuten pro Runde, und alles geht in meinem Home-Tab.
organise-welcome = Du organisierst jetzt die Kaffee-Chats. { $next } In meinem Home-Tab siehst du, wie es steht: wer dabei ist, wie die nächste Runde aussieht und was du ändern kannst. Alles andere mache ich von selbst.
health-good = ✓ Alles läuft.
health-held = { $count ->
        [one] Eine Person ist
       *[other] { $count } Leute sind
    } auf einmal aus Slack verschwunden, deshalb sind die Runden angehalten. Weißt du, was passiert ist?
health-stopped = Slack lässt mich gerade nichts schreiben. Ich versuche es weiter; wenn es so bleibt, muss das Admin-Team die App neu installieren.
health-waits = Die fällige Runde wartet auf deine Freigabe: Öffne die Vorschau.
health-unreachable = { $count ->
        [one] Eine Person ist
       *[other] { $count } Leute sind
    } in Slack gerade nicht zu erreichen; die lasse ich aus.
health-failed = { $count ->
        [one] Eine Nachricht
       *[other] { $count } Nachrichten
    } konnte ich nicht zustellen.
home-own = Dein Profil, deine Merkliste und dein Netzwerk
button-preview = Paare ansehen
button-organise-people = Leute
button-organise-programs = Programme …
button-organise-schedule = Termin ändern …
button-organise-pairs = Paare …
button-organise-audit = Wer hat was geändert?
button-organisers = Wer organisiert …
button-take-over = Ich übernehme
button-approve = Freigeben
button-redraw = Neu auslosen
button-change-group = Ändern …
button-swap = Tauschen …
label-swap = { $name } tauschen
button-swap-these = Tauschen
button-leave-out = Auslassen
label-leave-out = { $name } auslassen
button-take-back-in = Wieder dazunehmen
button-back = Zurück
button-earlier = Frühere
button-first-page = Erste Seite
button-move-round = Verschieben …
button-skip-round = Ausfallen lassen
button-start-round = Jetzt starten
button-manage = Öffnen
button-sift = Filtern …
button-why = Warum?
button-pause-person = Pausieren
button-remove-person = Herausnehmen
button-pair = Paar hinzufügen …
button-release = Rückgängig
confirm-leave-out = Diesmal auslassen?
confirm-leave-out-text = Die Person setzt diese Runde aus, und ich sage es ihr freundlich, wenn die Runde beginnt. Wer sie treffen sollte, trifft jemand anderen.
confirm-redraw = Alle Paare neu auslosen?
confirm-redraw-text = Getauschtes wird rückgängig. Wen du ausgelassen hast, bleibt draußen.
confirm-skip-round = Diese Runde ausfallen lassen?
confirm-skip-round-text = Bis zur Runde danach stelle ich niemanden vor. Wem ich diese angekündigt habe, sage ich Bescheid.
confirm-start-round = Die Runde jetzt starten?
confirm-start-round-text = Alle, die dabei sind, werden in den nächsten Minuten vorgestellt. Die Runde danach bleibt, wo sie ist.
confirm-pause-person = Pausieren?
confirm-pause-person-text = Bis die Person weitermacht, stelle ich ihr niemanden vor, und ich sage es ihr freundlich. Ein Treffen, das schon ansteht, bleibt.
confirm-remove-person = Herausnehmen?
confirm-remove-person-text = Die Person ist dann nicht mehr dabei, und ich sage es ihr freundlich. Sie kann wieder mitmachen.

ahead-title = Runde am { $when }
ahead-notice = Die nächste Runde Kaffee-Chats beginnt am { $when } (Zeit in { $place }).
ahead-numbers = { $people ->
        [one] Eine Person
       *[other] { $people } Leute
    }, { $matches ->
        [one] ein Treffen
       *[other] { $matches } Treffen
    }
ahead-largest = { $department } macht { $share } % der Teilnehmenden aus: { $crossing } % davon treffen jemanden von anderswo. Am meisten hilft es, Leute aus anderen Abteilungen einzuladen.
ahead-spread = Slack lässt mich etwa fünfzig Gruppen in der Minute vorstellen, und ich halte mich an die Arbeitszeiten: Die letzten Nachrichten kommen am { $until } an.
ahead-alone = { $count ->
        [one] Eine Person hat
       *[other] { $count } Leute haben
    } niemanden zum Treffen.
ahead-repeats = { $count ->
        [one] Ein Paar wiederholt sich: Die beiden haben sich vor Kurzem getroffen.
       *[other] { $count } Paare wiederholen sich: Sie haben sich vor Kurzem getroffen.
    }
ahead-cannot-meet = { $count ->
        [one] Bei einem Treffen
       *[other] Bei { $count } Treffen
    } fehlt etwas Gemeinsames, um sich zu treffen: eine Zeit, eine Sprache oder ein Ort.
ahead-larger = { $count ->
        [one] Ein Treffen ist
       *[other] { $count } Treffen sind
    } größer als sonst, damit niemand übrig bleibt.
ahead-no-approval = Du musst nichts tun: Sie beginnt von selbst.
ahead-approval = Nichts geht raus, bevor es jemand von euch freigibt. Passiert das nicht rechtzeitig, wartet die Runde bis zu { $hours ->
        [one] eine Stunde
       *[other] { $hours } Stunden
    } und fällt danach aus.
ahead-waits = Die Runde Kaffee-Chats, die jetzt beginnen sollte, wartet auf eure Freigabe: Noch ist nichts rausgegangen. Gibt sie bis { $until } (Zeit in { $place }) niemand frei, fällt sie aus.
ahead-drawing = Einen Moment, ich lose die Paare aus …
ahead-kept = Was du hier siehst, geht so raus. Kommt oder geht bis dahin jemand, ändere ich nur, was sein muss, und zeige es hier.
ahead-approved = ✓ Freigegeben. So geht es raus; kommt oder geht bis dahin jemand, ändere ich nur, was sein muss.
ahead-thanks = Danke, freigegeben!
ahead-redrawn = Alle Paare sind neu ausgelost.
ahead-swapped = Erledigt, die beiden haben getauscht.
ahead-left-out = Erledigt, diese Runde findet ohne sie statt.
ahead-back-in = Erledigt, wieder dabei.
ahead-set-aside = Von dir ausgelassen: { $name }
change-came = Neu dabei: { $names }.
change-went = Nicht mehr dabei: { $names }.
change-moved = { $count ->
        [one] Trifft jetzt jemand anderen: { $names }.
       *[other] Treffen jetzt jemand anderen: { $names }.
    }
about-interest-all = gemeinsames Interesse: { $interests }
about-departments = verschiedene Abteilungen: { $departments }
about-first-time = einander noch nie vorgestellt
about-office = können sich vor Ort treffen: { $office }
about-both-video = treffen sich lieber per Video
swap-title = Mit wem soll { $name } tauschen? Ein paar Vorschläge:
swap-none = Für { $name } habe ich in dieser Runde keinen Vorschlag. Du kannst jemanden auslassen oder alle Paare neu auslosen.
swap-about = Ich schlage nie alle vor: Manche Paare fehlen zufällig, manche, weil sie sich schon kennen oder aus eigenen Gründen, und ich sage nicht, welche.
swap-choice = { $other }. Dann trifft { $name } { $meets }, und { $taker } trifft { $met_by }.

schedule-done = Erledigt.
schedule-started = Die Runde beginnt jetzt. Die Vorstellungen gehen in den nächsten Minuten raus.
move-title = Runde verschieben
move-about = Die Runde ist am { $when } dran (Zeit in { $place }). Wem ich sie angekündigt habe, sage ich, wann sie stattdessen kommt.
move-save = Verschieben
move-day = Tag
move-clock = Uhrzeit
round-changed = Die Runde Kaffee-Chats am { $was } findet dann nicht statt. { $next }

roll-title = { $count ->
        [one] Eine Person
       *[other] { $count } Leute
    }
roll-counts = { $active } dabei · { $paused } pausieren · { $left } ausgestiegen
standing-active = dabei
standing-paused = pausiert
standing-left = ausgestiegen
standing-unseen = nicht erreichbar
whom-all = alle
whom-in = alle, die dabei sind
whom-paused = alle, die pausieren
whom-left = alle, die ausgestiegen sind
sift-title = Leute filtern
sift-show = Zeigen
sift-whom = Wer
sift-department = Abteilung
sift-any-department = Alle Abteilungen
sift-words = Wörter
sift-words-hint = Ein Teil von Name, Titel, Abteilung oder Team
sift-limited = Nur { $what }
person-title = Was soll mit { $name } passieren?
person-paused = { $name } pausiert jetzt und erfährt es von mir.
person-removed = { $name } ist nicht mehr dabei und erfährt es von mir.
paused-by = Jemand aus der Organisation hat die Kaffee-Chats für dich pausiert, deshalb stelle ich dir vorerst niemanden vor. Ein Treffen, das schon ansteht, bleibt. Du kannst jederzeit weitermachen.
removed-by = Jemand aus der Organisation hat dich bei den Kaffee-Chats herausgenommen, deshalb stelle ich dir niemanden mehr vor. Deine Notizen sind noch da. Wenn dich das überrascht, sprich bitte mit denen, die sie organisieren; du kannst wieder mitmachen.
set-aside = In dieser Runde Kaffee-Chats bist du nicht dabei: Die Organisation hat dich diesmal ausgelassen. Danach bist du automatisch wieder dabei. { $next }

pairs-title = Paare
pairs-none = Über Paare habt ihr noch nichts festgelegt.
pairs-about = Die Leute erfahren nichts davon. Was sie selbst festgelegt haben, steht hier nicht.
pair-apart = { $one } und { $other }: nie zusammen
pair-together = { $one } und { $other }: in der nächsten Runde zusammen, wenn es geht
pair-title = Zwei Personen
pair-save = Speichern
pair-who = Wer
pair-what = Was für sie gilt
pair-what-hint = Ab und zu geht es nicht, zwei zusammenzubringen. Das kann viele Gründe haben, und ich behalte sie für mich.
pair-choice-apart = Nie diese beiden
pair-choice-together = Diese beiden, in der nächsten Runde
pair-kept-apart = Gespeichert: { $one } und { $other } bringe ich nie zusammen.
pair-kept-together = Gespeichert: In der nächsten Runde bringe ich { $one } und { $other } zusammen, wenn es geht. In der Vorschau siehst du, ob es geklappt hat.

why-title = Deine Runden
why-title-of = Die Runden von { $name }
why-no-rounds = Es gab noch keine Runde, und es ist keine geplant.
why-coming = Nächste Runde, { $when }: { $answer }
why-round = { $when }: { $answer }
why-coming-in = nach jetzigem Stand dabei.
why-matched = vorgestellt: { $names }.
why-called_off = es gab ein Treffen, aber vor der Vorstellung ist jemand gegangen.
    .them = es gab ein Treffen, aber vor der Vorstellung ist jemand gegangen.
why-not_yet_in = noch nicht dabei: Du bist erst nach ihrem Beginn dazugekommen.
    .them = noch nicht dabei: erst nach ihrem Beginn dazugekommen.
why-own_choice = hat ausgesetzt.
why-paused = du hast pausiert. Mit „/coffee { command-resume.word }“ machst du weiter.
    .them = pausiert.
why-left = du warst nicht mehr dabei.
    .them = war nicht mehr dabei.
why-gone = dein Konto war deaktiviert.
    .them = das Konto war deaktiviert.
why-outsider = die Kaffee-Chats sind für Mitglieder dieses Workspaces, nicht für Gäste.
    .them = ist Gast oder aus einem anderen Workspace.
why-unseen = Slack hat mich dich nicht erreichen lassen, deshalb habe ich dich eine Weile in Ruhe gelassen.
    .them = Slack lässt mich die Person nicht erreichen, deshalb lasse ich sie ein paar Wochen aus.
why-resting = in dieser Runde hast du Pause, weil du weniger Runden wolltest.
    .them = hat ausgesetzt.
why-skipped = du hast sie ausgelassen.
    .them = hat ausgesetzt.
why-away = nach deinem Slack-Status warst du weg.
    .them = hat ausgesetzt.
why-declined = du hast gesagt, dass es diesmal nicht klappt.
    .them = hat ausgesetzt.
why-alone = für dich war niemand mehr übrig. In der nächsten Runde bist du zuerst dran.
    .them = es war niemand mehr übrig. Das passiert bei ungeraden Zahlen, wenn sich Leute vor Kurzem getroffen haben, und aus Gründen, die ich für mich behalte. In der nächsten Runde kommt die Person zuerst dran.
why-not_drawn = du warst noch nicht an der Reihe.
    .them = war noch nicht an der Reihe.
why-set_aside = die Organisation hat dich diesmal ausgelassen.
    .them = die Organisation hat die Person ausgelassen.
why-organiser-note = Du siehst, ob jemand vorgestellt wurde, und nichts, was andere für sich behalten: keine Antworten, Bewertungen oder Notizen, und nicht, wen jemand lieber nicht trifft.

audit-title = Wer hat was geändert?
audit-none = Noch hat niemand etwas geändert.
audit-operator = Das Admin-Team
audit-somebody = Eine gelöschte Person
audit-appointed = Organisiert ab jetzt, als erste Person aus der Verwaltung, die vorbeikam
audit-took_over = Hat die Organisation übernommen
audit-organisers = Hat geändert, wer organisiert
audit-gone = Ein Konto aus der Organisation wurde geschlossen
audit-approved = Hat eine Runde freigegeben
audit-redrawn = Hat eine Runde neu ausgelost
audit-swapped = Hat zwei Leute tauschen lassen
audit-left_out = Hat jemanden bei einer Runde ausgelassen
audit-skipped = Hat eine Runde ausfallen lassen
audit-moved = Hat eine Runde verschoben
audit-started = Hat eine Runde früher gestartet
audit-paused = Hat jemanden pausiert
audit-removed = Hat jemanden herausgenommen
audit-apart = Hält zwei Leute auseinander
audit-together = Möchte zwei Leute zusammenbringen
audit-kind_chosen = Hat ausgewählt, was für ein Programm es ist
audit-kept = Hat nachgesehen, was passieren wird, und es so gelassen
audit-invited = Hat in einem Channel Leute eingeladen
audit-placed = Hat Gastgeber:innen oder Mentor:innen ausgewählt
audit-program_made = Hat ein Programm angelegt
audit-program_changed = Hat ein Programm geändert
audit-program_ended = Hat ein Programm beendet
audit-settings = Hat Einstellungen geändert

# Wen ein Programm einlädt

command-forecast = was die nächsten Runden bringen würden, verglichen mit dem Zufall
    .word = prognose
    .also = ausblick vorhersage
button-forecast = Prognose
forecast-title = Was die nächsten Runden bringen würden
forecast-one-moment = Ich plane die nächsten Runden für { $people } Leute und schicke dir, was dabei herauskommt. Bei Tausenden dauert das ein paar Minuten.
forecast-scope =
    { $people ->
        [one] { $rounds } Runden mit einer Person
       *[other] { $rounds } Runden mit { $people } Leuten, von denen jedes Mal etwa jede siebte Person fehlt
    }
forecast-new-faces =
    { $rounds ->
        [0] Schon in der ersten Runde begegnen sich Leute wieder
        [one] In der ersten Runde lernen alle jemand Neues kennen; per Zufall { $chance } Runden lang
       *[other] { $rounds } Runden lang lernen alle jemand Neues kennen; per Zufall { $chance }
    }
forecast-new-faces-all = In allen { $rounds } Runden lernen alle jemand Neues kennen; per Zufall { $chance } Runden lang
forecast-across = { $share } der Treffen sind abteilungsübergreifend; per Zufall { $chance }
forecast-bridges = { $bridged } von { $pairs } Abteilungspaaren lernen sich kennen; per Zufall { $chance }
forecast-about = Als hätte sich noch niemand getroffen. Der Zufall würfelt dieselben Leute. Wer wen trifft, steht nicht darin, und Privates geht nicht ein.
forecast-chart = Abteilungen, die sich kennengelernt haben
forecast-series-planned = Geplant
refused-forecast-few = Für eine Prognose sind es zu wenige Leute: Es braucht mindestens vier, und bei Programmen mit zwei Seiten auf jeder welche.

command-invites = wer eine Einladung bekommt
    .word = einladungen
    .also = einladen
button-invites = Wer eingeladen wird …
audit-invites = Hat geändert, wer eingeladen wird
audit-enrolled = Jetzt dabei, eine Runde nach der Ankündigung
audit-imported = Durch eine Personenliste geändert
audit-meetings = Paare aus einer Liste früherer Treffen
audit-parted = Aus Slack verschwunden und ausgetragen
audit-back = Aus Slack verschwunden und wieder da
audit-renumbered = Leute mit neuer Slack-ID
audit-retried = Noch einmal gesendete Nachrichten
invites-title = Wer eingeladen wird
invites-save = Speichern
invites-about = Ich lade alle ein, auf die etwas davon zutrifft, und schaue täglich nach, wer dazugekommen ist. Alle bekommen genau eine Nachricht, mit „{ button-join }“ und „{ button-no-thanks }“: niemand zweimal, niemand zwei Einladungen an einem Tag, und niemand, der Nein gesagt hat, ausgetreten ist oder vergessen werden wollte.
invites-channel = Der Channel des Programms
invites-channel-tick = Mitglieder einladen
invites-channel-hint = Auch wer erst später dazukommt.
invites-no-channel = Dieses Programm hat keinen Channel. Gib ihm einen, um dessen Mitglieder einzuladen.
invites-no-permission = Ich sehe nicht, wer im Channel des Programms ist. Füge mich dort hinzu; bin ich schon drin, fehlt mir eine Berechtigung: Das Admin-Team ergänzt sie mit „coffee manifest“ mit der Option --with-channels und installiert die App neu. Bis dahin kann es mir mit „coffee people import“ sagen, wer wohin gehört.
invites-no-permission-here = Ich sehe nicht, wer im Channel des Programms ist. Füge mich dort hinzu; bin ich schon drin, fehlt mir eine Berechtigung. Wer in diesem Workspace Apps installieren darf, kann sie mir hier geben: { $link }
invites-departments = Abteilungen
invites-departments-none = Ich kenne noch von niemandem die Abteilung. Um nach Abteilung einzuladen, brauche ich eine Personenliste: Das Admin-Team liest sie mit „coffee people import“ ein.
invites-offices = Standorte
invites-offices-none = Ich kenne noch von niemandem den Standort. Eine Personenliste („coffee people import“) kann ihn mir sagen.
invites-days = In den letzten … Tagen dazugekommen
invites-days-hint = Leer lassen, wenn es darauf nicht ankommt. Es zählt der Eintrittstag aus einer Personenliste oder der Tag, an dem jemand in diesen Workspace kam.
invites-enrols = Wer nicht antwortet
invites-enrols-tick = Macht trotzdem mit
invites-enrols-hint = Dann fragen wir nicht, sondern kündigen es eine ganze Runde vorher an, mit dem Button „{ button-no-thanks }“. Am besten auslassen: Die meisten möchten gefragt werden.
error-invites-days = Bitte eine Zahl von 1 bis { $most } eingeben oder leer lassen.
invites-rule-channel = Mitglieder seines Channels
invites-rule-departments = Leute aus { $names }
invites-rule-offices = Leute am Standort { $names }
invites-rule-days = alle, die in den letzten { $days } Tagen dazugekommen sind
invites-kept = „{ $program }“ lädt ein: { $whom }.
invites-kept-none = „{ $program }“ lädt von sich aus niemanden ein.
invites-kept-asks = Dabei ist nur, wer Ja sagt. Die ersten Einladungen gehen jetzt raus, innerhalb der Arbeitszeiten.
invites-kept-enrols = Sie erfahren es eine Runde vorher und sind dabei, wenn sie nicht Nein sagen. Die ersten Nachrichten gehen jetzt raus, innerhalb der Arbeitszeiten.
join-us = Möchtest du bei „{ $program }“ mitmachen? Ich stelle dir Leute vor, denen du sonst nicht begegnen würdest, auf einen gemeinsamen Kaffee. Du kannst jederzeit pausieren oder aufhören.
join-us-once = Ich frage nur dieses eine Mal; du musst nicht antworten.
takes-part = Ab { $when } bist du bei „{ $program }“ dabei: In jeder Runde stelle ich dir Leute vor, denen du sonst nicht begegnen würdest, auf einen gemeinsamen Kaffee. Wenn du das lieber nicht möchtest, genügt ein Klick, jetzt oder später.
button-no-thanks = Nein, danke
button-join-now = Gleich mitmachen
invite-declined = Kein Problem. Du bist bei „{ $program }“ nicht dabei, und ich frage nicht noch einmal. Falls du es dir anders überlegst: „/coffee { command-optin.word }“.
refused-invite-joined = Du bist inzwischen beigetreten und also dabei. Zum Austreten tippst du „/coffee { command-optout.word }“.
audit-released = Hat etwas zurückgenommen
audit-tried_again = Hat noch einmal versucht, was nicht zuzustellen war
audit-went_on = Hat Runden fortgesetzt, nachdem Leute verschwunden waren
organisers-title = Organisation
organisers-about = Sie sehen die Vorschau, die Leute und das Protokoll und hören vor jeder Runde von mir. Bewertungen, Notizen und Antworten sehen sie nicht.
organisers-who = Wer die Kaffee-Chats organisiert
organisers-save = Speichern
organisers-kept = { $count ->
        [one] Gespeichert. Eine Person organisiert jetzt die Kaffee-Chats:
       *[other] Gespeichert. { $count } Leute organisieren jetzt die Kaffee-Chats:
    }
took-over = Danke! Du organisierst jetzt die Kaffee-Chats. In meinem Home-Tab siehst du, wie es steht.

# Mehrere Programme in einem Workspace, und was ihre Organisatoren festlegen

button-programs = Meine Programme
button-program = { $name }
button-leave-all = Alle verlassen
program-standing = { $program }: { $standing }
program-which-to-join = Es gibt mehrere Programme. Bei welchem möchtest du mitmachen?
program-which-to-leave = Du bist in mehreren Programmen. Welches möchtest du verlassen?
joined-program = Du bist dabei! 🎉 Du machst jetzt bei „{ $program }“ mit. { $next }
left-program = Du hast „{ $program }“ verlassen. Deine anderen Programme laufen weiter.
confirm-leave-program = „{ $program }“ verlassen?
status-ended = Dieses Programm ist beendet, es gibt keine weiteren Runden.
refused-program-ended = Dieses Programm ist beendet, deshalb kann niemand mehr beitreten. Deine Notizen bleiben erhalten.
too-few =
    { $count ->
        [0] Bei „{ $program }“ macht noch niemand mit
        [one] Bei „{ $program }“ macht nur eine Person mit
       *[other] Bei „{ $program }“ machen nur { $count } Leute mit
    }, und eine Runde braucht mindestens { $least }. Die Runde vom { $when } ({ $zone }) wartet: Sie beginnt, sobald genug dabei sind, bis { $until }; danach fällt sie aus. Was hilft: Erzähl davon, wo andere es lesen. Mitmachen kann man mit „/coffee { command-optin.word }“.
program-ended = „{ $program }“ ist zu Ende: Es gibt keine weiteren Runden. Ein Gespräch, das du gerade hast, findet noch statt, und deine Notizen bleiben hier. Danke, dass du dabei warst!

# Programme, für ihre Organisatoren

command-programs = Programme ansehen, anlegen und ändern
    .word = programme
    .also = programm organisieren
refused-program-channel = Dieser Channel gehört schon zu „{ $name }“: Wer dort beitritt, muss wissen, welchem Programm. Bitte wähle einen anderen Channel oder keinen.
refused-program-never = So würde nie eine Runde stattfinden: Alle Termine fallen auf freie Tage. Bitte wähle einen anderen Wochentag.

button-organise = Alle Programme ansehen
button-new-program = Neues Programm
button-preview-program = Vorschau
button-change-program = Ändern
button-end-program = Programm beenden

organised-programs-title = Programme, die du organisierst
organise-about =
    { $count ->
        [0] Du organisierst noch keins.
        [one] Es gibt eins.
       *[other] Es gibt { $count }.
    } Eine Änderung gilt ab der nächsten Runde.
organise-line =
    { $program }: { $words }. { $count ->
        [0] Noch macht niemand mit.
        [one] Eine Person macht mit.
       *[other] { $count } Leute machen mit.
    }

templates-title = Ein neues Programm
templates-about = Wofür ist es? Du siehst alles, bevor es angelegt wird, und kannst es jederzeit ändern.
template-departments = Kaffee quer durch die Abteilungen
template-departments-about = Zu zweit, aus verschiedenen Abteilungen, jede zweite Woche
template-newcomers = Neue und Buddys
template-newcomers-about = In ihren ersten 90 Tagen treffen Neue Leute, die sich auskennen
template-mentoring = Mentoring
template-mentoring-about = Mentor:innen und Mentees, alle vier Wochen
template-lunch = Mittagessen zu viert
template-lunch-about = Vier Leute an einem Tisch, jede zweite Woche
template-ceo = Kaffee mit der Geschäftsführung
template-ceo-about = Jeweils drei Gäste, bis alle einmal dran waren
template-city = Stammtisch einer Stadt
template-city-about = Kleine Gruppen an einem Ort, jede Woche

program-form-new = Neues Programm
program-form-change = Programm ändern
program-form-make = Anlegen
program-form-more = Es gibt noch mehr, falls du schauen möchtest:
program-page-people = Organisation & Gäste
program-page-matching = Zusammenbringen
program-page-words = Texte & Fragen
program-page-timing = Erinnerungen

program-name = Name
program-channel = Channel
program-channel-hint = Beitritte dort zählen für dieses Programm, und die Zahlen jeder Runde stehen dort. Ohne geht es auch.
program-frequency = Wie oft
program-often-w1 = Jede Woche
program-often-w2 = Jede zweite Woche
program-often-w3 = Alle drei Wochen
program-often-w4 = Alle vier Wochen
program-often-m1 = Jeden Monat, am ersten
program-often-m2 = Jeden Monat, am zweiten
program-often-m3 = Jeden Monat, am dritten
program-often-m4 = Jeden Monat, am vierten
program-often-m-1 = Jeden Monat, am letzten
program-weekday = Wochentag
program-time = Uhrzeit
program-size = Leute pro Gruppe
program-group =
    { $count ->
        [2] Zu zweit
       *[other] In Gruppen zu { $count }
    }
program-roles = Wer trifft wen
program-role-newcomers = Neue (in den ersten { $days } Tagen) treffen alle anderen
program-role-sides = Mentor:innen treffen Mentees
program-role-hosts = Gastgeber:innen treffen reihum Gäste
program-role-none = Alle können alle treffen
program-organisers = Organisation
program-organisers-hint = Sie können das Programm ändern und erfahren, wenn etwas zu tun ist.
program-guests = Gäste dieses Workspace
program-guests-no = Bleiben draußen
program-guests-yes = Können mitmachen
program-zone = Zeitzone
program-zone-hint = So geschrieben: Europe/Berlin. Nach ihrer Uhr beginnen die Runden.
program-least = Mindestens so viele Leute
program-least-hint = Sind es weniger, wartet die Runde, und die Organisation erfährt, was zu tun ist.
program-gap = Runden, bis sich zwei wiedertreffen
program-gap-hint = Solange es jemand anderen gibt.
program-able = Gemeinsame Zeit, Sprache und Ort
program-able-off = Egal
program-able-preference = Wäre schön
program-able-must = Muss sein
program-levels = Ebenen
program-levels-off = Egal
program-levels-same = Zuerst Leute derselben Ebene
program-levels-apart = Zuerst Leute verschiedener Ebenen
program-tone = Ton
program-tone-warm = Herzlich: mit Emoji und einer Frage zum Einstieg
program-tone-plain = Sachlich: ohne beides
program-language = Sprache gemeinsamer Nachrichten
program-language-own = Die Sprache des Workspace
program-language-hint = So liest man im Channel, und so lesen Leute ohne gemeinsame Sprache. Die eigenen Nachrichten liest jede:r in der eigenen Sprache.
program-opening = So beginnen Vorstellungen
program-opening-hint = Eigene Worte, über den Namen. [names] und [program] werden ersetzt, *Sternchen* machen fett. Leer heißt: wie üblich.
program-opening-preview = So würde eine Vorstellung beginnen:
program-sample-names = Ada und Noah
program-themes = Fragen zum Einstieg über
program-themes-hint = Leer heißt: was zu den Leuten passt.
program-theme-learning = Voneinander lernen
program-theme-interests = Gemeinsame Interessen
program-theme-departments = Die Arbeit der anderen
program-theme-faces = Kennenlernen
program-theme-near = Den Ort drumherum
program-theme-far = Ferne Orte
program-theme-any = Alles Mögliche
program-questions = Eigene Fragen zum Einstieg
program-questions-hint = Eine Frage pro Zeile. Gibt es welche, werden nur diese gestellt.
program-nudge = Stunden bis zur Erinnerung an Termine
program-nudge-hint = Wie lange es dauert, wenn ein Termin manchen passt, aber nicht allen.
program-last-call = Stunden vor der nächsten Runde für die letzte Frage
program-last-call-hint = Zur Hälfte frage ich, ob es geklappt hat, und noch einmal so lange vor der nächsten Runde.
error-program-name = Bitte gib ihm einen Namen.
error-program-roles = Neue und Mentor:innen treffen sich zu zweit. Bitte wähle Zweiergruppen, oder ändere, wer wen trifft.
error-program-zone = Diese Zeitzone kenne ich nicht. Bitte schreib sie so: Europe/Berlin.
error-program-questions = Bitte höchstens { $most } Fragen, jede mit höchstens { $length } Zeichen.

program-in-words = { $often }, Zeit in { $place }; nächstes Mal: { $next }; { $who }
program-no-next = nichts geplant
program-weekly =
    { $count ->
        [1] Jeden { $weekday } um { $time }
        [2] Jeden zweiten { $weekday } um { $time }
       *[other] Alle { $count } Wochen am { $weekday } um { $time }
    }
program-monthly-m1 = Jeden Monat am ersten { $weekday } um { $time }
program-monthly-m2 = Jeden Monat am zweiten { $weekday } um { $time }
program-monthly-m3 = Jeden Monat am dritten { $weekday } um { $time }
program-monthly-m4 = Jeden Monat am vierten { $weekday } um { $time }
program-monthly-m-1 = Jeden Monat am letzten { $weekday } um { $time }
program-meets =
    { $count ->
        [2] zu zweit, quer durch die Abteilungen
       *[other] in Gruppen zu { $count }, quer durch die Abteilungen
    }
program-meets-newcomers = Neue (in den ersten { $days } Tagen) treffen Leute, die schon länger da sind
program-meets-hosts =
    { $count ->
        [one] ein:e Gastgeber:in und ein Gast
       *[other] ein:e Gastgeber:in und { $count } Gäste
    }
program-meets-sides = { $first } trifft { $other }
program-clash = Runden von { $programs } beginnen teils am selben Tag: Wer bei beiden mitmacht, bekäme zwei Vorstellungen an einem Tag. Ein anderer Wochentag vermeidet das.

program-made = „{ $program }“ ist angelegt.
program-changed = „{ $program }“ ist geändert.
program-joins = Mitmachen kann man überall mit „/coffee { command-optin.word }“ oder in meinem Home-Tab.
program-joins-in = Mitmachen kann man mit „/coffee { command-optin.word }“ in { $channel } oder in meinem Home-Tab.
confirm-end-program = „{ $program }“ beenden?
confirm-end-program-text =
    Es beginnt keine Runde mehr, und { $count ->
        [0] niemand macht mit, der es erfahren müsste.
        [one] die eine Person, die mitmacht, erfährt es.
       *[other] die { $count } Leute, die mitmachen, erfahren es.
    } Gespräche, die jetzt anstehen, finden noch statt. Wieder starten kannst du es nicht, aber ein neues anlegen.
program-ended-kept = „{ $program }“ ist beendet; alle, die mitgemacht haben, erfahren es.
skipped-too-few = Die Runde vom { $when } ist ausgefallen: Es waren zu wenige dabei. { $next } (Zeiten nach { $zone }.)

# Die ersten zehn Minuten

organise-first = In drei Schritten zur ersten Runde: sechs Klicks, nichts zu tippen. Den Rest mache ich.
organise-first-others = Ändern kannst du alles jederzeit in meinem Home-Tab. Du musst nicht allein organisieren:
step-choose = 1. Wähle aus, was für ein Programm es ist
step-choose-done = 1. Ausgewählt: { $program }
step-look = 2. Sieh nach, was passieren wird: { $words }
step-look-done = 2. { $words }
step-invite = 3. Lade Leute ein, in einem Channel deiner Wahl
step-invite-done = 3. Die Leute sind eingeladen
button-choose-kind = Auswählen …
button-look-ahead = Ansehen …
button-invite = Leute einladen …
button-invite-elsewhere = In anderem Channel einladen …
button-keep-program = Passt so
button-change-first = Ändern …
kinds-title = Wofür ist es?
kinds-about = Du siehst, was passieren wird, bevor jemand davon erfährt, und kannst es jederzeit ändern.
look-about = Du musst niemandem Bescheid sagen, wenn eine Runde beginnt, und dabei ist nur, wer beigetreten ist.
needs-hosts = Noch ist niemand Gastgeber:in, deshalb wird niemand ausgelost. Sobald sie beigetreten sind: Ändern … → Gastgeber:innen & Mentor:innen.
needs-sides = Noch ist niemand Mentor:in, deshalb kommt niemand zusammen. Sobald sie beigetreten sind: Ändern … → Gastgeber:innen & Mentor:innen.
inviting-title = Leute einladen
button-post = Posten
inviting-what = { $program }: { $words }
inviting-channel = Wo soll ich die Einladung posten?
inviting-channel-hint = Ein Channel, den viele lesen. Ich poste sie einmal, sobald du auf „Posten“ klickst.
inviting-preview = Das lesen dort alle, und darunter können sie auf „Mitmachen“ klicken:
inviting-copy = Zum Kopieren, für überall sonst:
inviting-posted = Die Einladung steht in { $channel }. Wer dort beitritt, ist nach einem zweiten Klick dabei.
inviting-posted-plainly = Die Einladung ist gepostet. Wer dort beitritt, ist nach einem zweiten Klick dabei.
inviting-not-in-channel = Es wurde nichts gepostet: Ich bin nicht in diesem Channel. Tippe dort „{ $command }“, und lade dann noch einmal ein. (In öffentlichen Channels geht es ohne, sobald das Admin-Team den optionalen Scope „{ $scope }“ erlaubt.)
inviting-not-in-channel-here = Es wurde nichts gepostet: Ich bin nicht in diesem Channel. Tippe dort „{ $command }“, und lade dann noch einmal ein. In öffentlichen Channels ginge es auch ohne: Wer in diesem Workspace Apps installieren darf, kann es hier erlauben: { $link }
refused-invited-already = In diesem Channel steht seit eben eine Einladung, deshalb habe ich keine weitere gepostet.
inviting-archived = Es wurde nichts gepostet: Dieser Channel ist archiviert. Bitte wähle einen anderen.
inviting-restricted = Es wurde nichts gepostet: In diesem Channel dürfen nur manche schreiben. Bitte jemanden, der sich darum kümmert, Apps schreiben zu lassen, oder wähle einen anderen.
inviting-refused = Es wurde nichts gepostet: Slack nimmt dort keine Nachricht von mir an. Bitte wähle einen anderen Channel.
inviting-in-doubt = Slack hat abgebrochen, deshalb weiß ich nicht, ob die Einladung gepostet ist. Bitte sieh erst dort nach; steht sie nicht da, lade noch einmal ein.
invitation-about = Triff jemanden aus der Firma, mit dem du sonst nie reden würdest: eine Vorstellung nach der anderen, und jedes Mal eine halbe Stunde bei einem Kaffee.
announcement =
    ☕ { $program }
    Triff jemanden aus der Firma, mit dem du sonst nie reden würdest, eine halbe Stunde lang bei einem Kaffee.
    { $words }.
    So machst du mit: Tippe in Slack irgendwo „/coffee { command-optin.word }“, oder öffne die App { $app }. Du kannst jederzeit eine Runde auslassen, pausieren oder aufhören.

program-page-sides = Gastgeber:innen & Mentor:innen
program-placed = Wer Gastgeber:in ist
program-placed-side = Auf der Seite „{ $side }“
program-placed-hint = Leute, die diesem Programm beigetreten sind. Alle anderen sind auf der anderen Seite.
program-not-placed = Noch nicht im Programm, deshalb nicht ausgewählt: { $people }. Bitte sie, beizutreten, und wähle sie dann noch einmal.
program-approval = Bevor eine Runde rausgeht
program-approval-no = Sie beginnt von selbst
program-approval-yes = Jemand aus der Organisation muss die Paare freigeben
program-approval-hint = Die Paare siehst du in jedem Fall am Tag davor.

# Listen von Personen, die hochgeladen werden

command-import = eine Liste von Personen übernehmen, oder sehen, was Kaffeetreffen ihnen brächten
    .word = import
    .also = importieren hochladen datei csv
button-ask-file = Liste hochladen …
button-import = Übernehmen
button-columns = Spalten zuordnen …
button-cancel-import = Abbrechen
button-look-again = Noch einmal ansehen
button-other-file = Andere Datei hochladen …
button-date-is = Das ist { $day }
file-title = Liste hochladen
file-read = Einlesen
file-about = Ich lese die Datei und sage dir zuerst, was sich ändern würde. Niemand macht deswegen mit.
file-purpose = Wofür ist sie?
file-for-people = Abteilungen, Führungskräfte, Büros usw. übernehmen
file-for-forecast = Sehen, was Runden diesen Personen brächten
file-for-meetings = Frühere Treffen aus einem anderen Tool übernehmen
file-file = Die Datei
file-file-hint = Eine CSV-Datei aus eurem HR-System, von Google, aus Excel oder einem anderen Tool, bis 10 MB. Ich finde Personen über Slack-ID, E-Mail-Adresse, Benutzernamen oder Namen.
file-kept = Ich bewahre die Datei nicht auf. Sie liegt bei deinen Dateien in Slack; dort kannst du sie löschen, wenn du fertig bist.
file-no-permission = Ich kann keine Dateien lesen, mir fehlt die Berechtigung. Das Admin-Team kann sie mit „coffee manifest“ und der Option --with-files ergänzen, oder die Liste im Terminal mit „coffee people import“ übernehmen, auf Wunsch jede Nacht.
file-no-permission-here = Ich kann keine Dateien lesen, mir fehlt die Berechtigung. Wer in diesem Workspace Apps installieren darf, kann sie mir hier geben: { $link }
file-reading = Ich lese { $name } und sage dir gleich, was sich ändern würde.
file-importing = Ich übernehme die Liste. Bei Tausenden von Personen dauert das eine Minute.
file-cancelled = Es hat sich nichts geändert. Die Datei liegt noch bei deinen Dateien in Slack; dort kannst du sie löschen.
file-stopped = Der Import ist abgebrochen, und ein Teil ist vielleicht schon übernommen. Sieh noch einmal nach, was noch fehlt.
file-changed-meanwhile = Seit du nachgesehen hast, hat sich etwas geändert, deshalb habe ich nichts übernommen. So ist es jetzt:
error-file-one = Bitte wähle eine Datei aus.
error-file-type = Bitte wähle eine CSV-Datei (.csv, .tsv oder .txt). In Excel: als CSV UTF-8 speichern.
refused-file-large = Die Datei hat mehr als 10 MB, weit mehr als jede Liste von Personen. Lass bitte weg, was nicht gebraucht wird.
refused-file-of-other = Diese Datei hat jemand anders hochgeladen, deshalb hat sich nichts geändert. Lade sie bitte selbst hoch.
refused-file-gone = Die Datei ist nicht mehr in Slack, deshalb hat sich nichts geändert. Lade sie bitte noch einmal hoch.
refused-file-scope = Ich darf keine Dateien mehr lesen, deshalb hat sich nichts geändert. Das Admin-Team kann die Berechtigung mit „coffee manifest“ und der Option --with-files ergänzen, oder die Liste mit „coffee people import“ übernehmen.
refused-file-scope-here = Ich darf keine Dateien mehr lesen, deshalb hat sich nichts geändert. Wer in diesem Workspace Apps installieren darf, kann es mir hier wieder erlauben: { $link }
file-seen-title = Was { $name } ändern würde
file-unusable-title = { $name }: So geht es noch nicht
file-sum-people =
    { $count ->
        [one] Eine Person würde sich ändern.
       *[other] { $count } Personen würden sich ändern.
    }
file-sum-pairs =
    { $count ->
        [one] Ein Paar käme hinzu.
       *[other] { $count } Paare kämen hinzu.
    }
file-sum-none = Es muss sich nichts ändern.
file-sum-people-known =
    { $count ->
        [one] Bei einer Person ist es schon so, wie es in der Datei steht.
       *[other] Bei { $count } Personen ist es schon so, wie es in der Datei steht.
    }
file-sum-pairs-known =
    { $count ->
        [one] Ein Paar kenne ich schon.
       *[other] { $count } Paare kenne ich schon.
    }
file-sum-problems =
    { $count ->
        [one] Eine Angabe ist nicht brauchbar, alles andere schon.
       *[other] { $count } Angaben sind nicht brauchbar, alles andere schon.
    }
file-changes = Was sich ändern würde:
file-problems = Was nicht brauchbar ist:
file-more =
    { $count ->
        [one] und eine weitere Zeile: Alle stehen in der Datei, die gleich kommt
       *[other] und { $count } weitere Zeilen: Alle stehen in der Datei, die gleich kommt
    }
file-left-out-title = Was an { $name } nicht brauchbar ist
file-no-emails = Slack zeigt mir keine E-Mail-Adressen, deshalb suche ich Personen über Slack-ID, Benutzernamen oder Namen. Das Admin-Team kann es mit „coffee manifest“ und der Option --with-email erlauben.
file-no-emails-here = Slack zeigt mir keine E-Mail-Adressen, deshalb suche ich Personen über Slack-ID, Benutzernamen oder Namen. Wer in diesem Workspace Apps installieren darf, kann mir die Adressen hier freigeben: { $link }
file-columns-read = Ich lese: { $columns }
file-columns-unread = Ich lese nicht: { $columns }
file-columns-more = { $count } weitere
file-column-as = { $called } (als: { $name })
file-line = Zeile { $line }: { $words }
file-line-none = Nicht in der Datei: { $words }
file-met = { $one } und { $other }, { $day }
file-value-was = { $value } (bisher: { $before })
file-value-above = { $value }, wie bisher; weiter oben ändert sich jemand
file-value-nobody = niemand
file-value-nothing = nichts
file-imported-people =
    { $count ->
        [one] Fertig: { $name } hat eine Person geändert. Die Datei liegt noch bei deinen Dateien in Slack; lösche sie dort, wenn du sie nicht mehr brauchst.
       *[other] Fertig: { $name } hat { $count } Personen geändert. Die Datei liegt noch bei deinen Dateien in Slack; lösche sie dort, wenn du sie nicht mehr brauchst.
    }
file-imported-pairs =
    { $count ->
        [one] Fertig: { $name } hat ein Paar ergänzt. Die Datei liegt noch bei deinen Dateien in Slack; lösche sie dort, wenn du sie nicht mehr brauchst.
       *[other] Fertig: { $name } hat { $count } Paare ergänzt. Die Datei liegt noch bei deinen Dateien in Slack; lösche sie dort, wenn du sie nicht mehr brauchst.
    }
file-forecast = Eine Vorschau für die Personen in { $name }. Ich habe nichts davon behalten und niemanden eingeladen.
file-columns-title = Spalten zuordnen
file-columns-read-so = So einlesen
file-columns-about = So lese ich die Datei. Ändere, was nicht stimmt.
file-columns-moment = Einen Moment, ich sehe mir die Spalten der Datei an.
file-dates = Daten wie 03/04/2026
file-dates-by-itself = Ergibt sich aus den anderen
file-dates-day-first = Zuerst der Tag
file-dates-month-first = Zuerst der Monat
file-when = Das Datum
file-met-columns = Wer sich getroffen hat
file-column-none = – nicht in der Datei –
file-column-id = Slack-ID
file-column-email = E-Mail-Adresse
file-column-handle = Benutzername
file-column-name = Name
file-column-display_name = Anzeigename
file-column-first_name = Vorname
file-column-last_name = Nachname
file-column-number = Personalnummer
file-column-status = Status
file-column-department = Abteilung
file-column-division = Bereich
file-column-org_unit = Abteilung und Team
file-column-team = Team
file-column-manager = Führungskraft
file-column-manager_email = E-Mail-Adresse der Führungskraft
file-column-manager_number = Nummer der Führungskraft
file-column-office = Büro
file-column-level = Ebene
file-column-started_on = Eintrittsdatum
file-column-side = Seite
file-column-capacity = Kapazität
file-problem-broken-letters = die Buchstaben sind kaputt: { $one }. Speichere die Datei als CSV UTF-8
file-problem-open-quote = ein Anführungszeichen wird geöffnet und nicht geschlossen
file-problem-too-many-cells = sie hat { $one } Zellen, die Datei aber { $two } Spalten; setz eine Zelle, in der das Trennzeichen vorkommt, in Anführungszeichen
file-problem-formula = { $one } ist eine Formel: { $two }
file-problem-error-value = { $one } ist ein Fehler der Tabelle: { $two }
file-problem-too-long = { $one } hat mehr als { $two } Buchstaben
file-problem-not-a-date = { $one } ist kein Datum: { $two }. Schreib es wie 2026-11-27
file-problem-in-the-future = { $one } liegt noch in der Zukunft
file-problem-not-a-level = { $one } ist keine ganze Zahl: { $two }
file-problem-not-a-capacity = { $one } ist keine Zahl von Treffen von 1 bis { $three }: { $two }
file-problem-no-such-side = es gibt keine Seite { $one }; möglich ist { $two } oder nichts
file-problem-nobody-named = es steht nicht da, wer gemeint ist
file-problem-not-found = in Slack habe ich niemanden über { $one } gefunden
file-problem-not-looked-up = da steht nur eine E-Mail-Adresse, { $one }, und Slack zeigt mir keine
file-problem-several = in Slack heißen { $two } Personen { $one }
file-problem-contradiction = { $one } ist { $two }, aber { $three } ist { $four }
file-problem-deactivated = das Konto von { $one } ist deaktiviert
file-problem-outsider = { $one } ist Gast oder aus einem anderen Workspace
file-problem-forgotten = { $one } wollte gelöscht werden, deshalb übernehme ich nichts, bis die Person wieder mitmacht
file-problem-twice = { $one } steht schon in Zeile { $two }, und die zählt
file-problem-not-joined = { $one } macht noch nicht mit, deshalb kann ich Seite und Kapazität nicht aufbewahren
file-problem-manager = über { $one } habe ich keine Führungskraft gefunden; der Rest der Zeile gilt
file-problem-own-manager = { $one } wäre die eigene Führungskraft; der Rest der Zeile gilt
file-problem-too-few = sie nennt weniger als zwei Personen
file-fault-too-large = Sie ist weit größer als jede Liste von Personen. Lass bitte weg, was nicht gebraucht wird.
file-fault-no-text = Das ist eine Arbeitsmappe, ein PDF oder eine Webseite und keine CSV-Datei. Öffne sie, speichere sie als CSV UTF-8, und lade diese Datei hoch.
file-fault-empty = Sie ist leer. Ist beim Export etwas schiefgegangen? Lade sie bitte noch einmal hoch.
file-fault-nobody = Sie nennt ihre Spalten, und darunter steht niemand. Ist beim Export etwas schiefgegangen? Lade sie bitte noch einmal hoch.
file-fault-no-column = Ich erkenne nicht, wo steht, was ich brauche: für Personen eine Spalte mit E-Mail-Adresse, Slack-ID, Benutzername oder Name; für Treffen auch das Datum. Sag mir bitte, welche Spalten das sind.
file-fault-same-name = Mehrere Spalten heißen { $column }. Benenne bitte alle bis auf eine um, und lade die Datei noch einmal hoch.
file-fault-two-columns = Zwei Spalten könnten gemeint sein: { $column } und { $other }. Sag mir bitte, welche es ist.
file-fault-no-dates = In keiner Spalte stehen Daten. Jede Zeile braucht zwei Personen und den Tag, an dem sie sich getroffen haben. Sag mir bitte, wo sie stehen.
file-fault-open-date = In Zeile { $line } steht bei { $column } { $cell }. Das können zwei verschiedene Tage sein, und die anderen Daten verraten es nicht. Welcher ist es?
file-fault-nothing-in-it = Es steht drin, wer da ist, aber soweit ich sehe keine Abteilung, kein Team, keine Führungskraft, kein Büro, keine Ebene, kein Eintrittsdatum, keine Seite und keine Kapazität. Falls doch, sag mir, in welchen Spalten. In Slacks eigener Mitgliederliste steht nichts davon.
# Seiten im Browser für alle, die die App installieren.
install-done = Coffee Chats ist in { $name } installiert
    .then = Falls dort noch niemand die Coffee Chats organisiert, bist du es: Ich habe dir in Slack die drei Schritte zur ersten Runde geschickt.
install-open = In Slack öffnen
install-in-organisation = Coffee Chats ist für { $name } installiert
    .then = Noch ist die App in keinem Workspace. Wähle die Workspaces aus, die sie nutzen dürfen. Wer dort als Admin zuerst den Home-Tab öffnet, organisiert die Coffee Chats.
install-add = Workspaces auswählen
install-cancelled = Es wurde nichts installiert
    .then = Du hast abgebrochen, also ist alles beim Alten. Du kannst jederzeit von vorn beginnen.
install-other-browser = Bitte beginne von vorn
    .then = Diese Seite gehört zu einer Installation, die in einem anderen Browser begonnen wurde, oder sie wurde ein zweites Mal geladen. Es wurde nichts installiert.
install-too-late = Bitte beginne von vorn
    .then = Eine Installation muss innerhalb von zehn Minuten fertig sein. Diese hat länger gedauert oder war schon fertig. Es wurde nichts Neues installiert.
install-not-kept = Bitte versuch es in einer Minute noch einmal
    .then = Slack hat zugestimmt, aber ich konnte es nicht speichern, weil meine Datenbank nicht erreichbar ist. Passiert das immer wieder, sag bitte dem Admin-Team Bescheid.
install-unknown-word = Ich kenne nur die Berechtigungen { $words }
    .then = Die Adresse fragt hinter with= nach einer anderen. Es hat sich nichts geändert; du kannst auch ohne sie von vorn beginnen.
install-refused = Es wurde nichts installiert
    .then = Slack hat die Installation nicht angenommen. Bitte beginne von vorn. Passiert das immer wieder, sag bitte dem Admin-Team Bescheid.
install-again = Von vorn beginnen
