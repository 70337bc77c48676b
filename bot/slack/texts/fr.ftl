# Everything that the bot says, in French: the sentences of en.ftl, in the same order.
# People are addressed with "tu", and no sentence says whether they are men or women: no participle agrees with them.
# Names are filled in as they are, so avoid what elides before them (de, que). Spaces before : ; ? ! and within « » don't break.

## How dates and times read (https://babel.pocoo.org/en/latest/dates.html#pattern-syntax)
## The first $day of a month is "le 1er", the others are just numbers.

pattern-day = { $day ->
        [1] EEEE d'er' MMMM
       *[other] EEEE d MMMM
    }
pattern-dated-day = { $day ->
        [1] EEEE d'er' MMMM y
       *[other] EEEE d MMMM y
    }
pattern-short-day = dd/MM/y
pattern-day-month = dd/MM
pattern-month = LLLL
pattern-dated-month = LLLL y
pattern-moment = { pattern-day } 'à' { pattern-time }
pattern-dated-moment = { pattern-dated-day } 'à' { pattern-time }
pattern-time = HH:mm

## Around what is filled in

labelled = { $label } : { $words }
in-quotes = « { $words } »

## Standing and joining

newcomer-title = Rencontre des collègues que tu ne croises jamais
newcomer = Je te présente quelqu'un, le plus souvent d'un autre service, je te dis pourquoi et je vous aide à trouver une demi-heure. { $next }
newcomer-crowd = { $count } collègues participent déjà.
help = Je te présente des collègues que tu n'aurais pas l'occasion de croiser. Tu peux tout faire depuis mon onglet Accueil ou taper, dans n'importe quelle conversation sauf celle avec moi :
command-optin = participer aux cafés-rencontres, ou y revenir
    .word = participer
    .also = rejoindre inscription minscrire
command-status = ton prochain tour et ta rencontre en cours
    .word = statut
    .also = monstatut
command-profile = ce que je sais de toi
    .word = profil
    .also = monprofil modifier
command-pause = faire une pause (par exemple « 3 semaines », « jusqu'au 7 janvier », « prochain tour »)
    .word = pause
    .also = suspendre
command-notes = tes notes personnelles sur tes rencontres ; ajoute des mots pour y chercher
    .word = notes
    .also = mesnotes
command-followups = ton pense-bête : ce que tu ne voulais pas oublier
    .word = pensebête
    .also = pensebete monpensebête monpensebete rappels afaire
command-history = tes rencontres passées
    .word = rencontres
    .also = historique mesrencontres
command-network = qui tu as rencontré, et à qui ces personnes pourraient te présenter, avec une image
    .word = réseau
    .also = reseau monréseau monreseau
command-recap = ton année de cafés-rencontres
    .word = bilan
    .also = année annee monannée monannee
command-report = où en sont les cafés-rencontres, avec graphiques et fichiers (pour qui les organise)
    .word = rapport
    .also = statistiques
command-introduce = proposer deux personnes qui devraient se rencontrer
    .word = présenter
    .also = presenter proposer
command-resume = mettre fin à une pause
    .word = reprendre
    .also = revenir retour continuer
command-now = qui d'autre est disponible dans la demi-heure qui vient
    .word = maintenant
    .also = dispo disponible libre
command-notwith = les personnes que tu préfères ne pas rencontrer (elles n'en sauront rien)
    .word = pasavec
    .also = jamaisavec exclure
command-export = tout ce que j'ai enregistré à ton sujet
    .word = données
    .also = donnees mesdonnées mesdonnees exporter
command-forget = effacer tout ce que j'ai enregistré à ton sujet
    .word = effacer
    .also = supprimer oublier oubliemoi
command-optout = quitter les cafés-rencontres
    .word = quitter
    .also = partir désinscription desinscription
command-help = cette liste
    .word = aide
    .also = commandes
help-unknown = Désolé, je ne connais pas « { $word } ». Tu cherchais peut-être ceci ?
joined =
    C'est parti ! 🎉 { $next } Je te présenterai quelqu'un dans un message de groupe, le plus souvent d'un autre service. C'est ici que je t'écris, avec un bouton pour tout ce dont tu as besoin ; les commandes comme « /coffee { command-status.word } » marchent dans toutes les autres conversations.
profile-saved = Profil enregistré. { $next }
profile-saved-paused = Profil enregistré. Tu es toujours en pause : reprends quand tu veux. { $next }
left =
    Tu as quitté les cafés-rencontres : je ne te présenterai plus personne. Tes notes sont toujours là. Envie de revenir ? Tu peux t'inscrire à nouveau quand tu veux.
resumed = Quel plaisir de te revoir ! { $next }

next-round = Le prochain tour commence { $when }.
next-round-yours = Ton prochain tour commence { $when }.
next-round-none = Aucun autre tour n'est prévu pour le moment.
status-in = Tu participes. { $next }
status-paused = Tu es en pause. { $next }
status-paused-until = Tu es en pause jusqu'au { $day }. { $next }
status-out = Tu ne participes pas encore aux cafés-rencontres. { $next }
status-left = Tu as quitté les cafés-rencontres. { $next }
status-match = Ta rencontre de ce tour : { $names }.
status-match-booked = Ta rencontre de ce tour : { $names }. Rendez-vous { $when }.
status-match-met = Ta rencontre de ce tour : { $names } – c'est fait ✓

refused-nothing-kept = Je n'ai rien enregistré à ton sujet.
refused-workspace = Je n'ai pas encore été configuré dans cet espace de travail. Demande à l'équipe admin de m'installer ici.
refused-outsider = Ces cafés-rencontres sont réservés aux membres de cet espace de travail : je ne peux pas y faire participer les comptes invités ni les personnes d'autres espaces. L'équipe admin peut les ouvrir aux comptes invités dans plusieurs canaux.
name-apart = { $name } ({ $by })
namesakes = Plusieurs personnes portent { $count ->
        [one] ce nom
       *[other] ces noms
    }. Je veux dire : { $people }.
refused-not-in = Tu ne participes pas aux cafés-rencontres.
refused-not-your-match = Ce bouton concerne la rencontre de quelqu'un d'autre, ou une rencontre que je ne connais plus. Tape « /coffee { command-status.word } » pour voir la tienne.
refused-called-off = Cette rencontre a été annulée, il n'y a donc plus rien à répondre. Tape « /coffee { command-status.word } » pour voir la suite.
refused-already-met = Tu m'as déjà dit que la rencontre avait eu lieu, et je n'ai rien changé. Tape « /coffee { command-notes.word } » pour lire tes notes.
refused-button = Ce bouton vient d'une ancienne version et ne fonctionne plus. Tape « /coffee { command-help.word } » pour voir ce qui marche.
refused-too-slow = Slack me laisse trois secondes pour ouvrir ça, et j'ai été trop lent. Essaie encore une fois.
refused-busy = Slack est très sollicité en ce moment. Réessaie dans une minute.
refused-crowd = J'ai trop à faire en ce moment et je n'ai pas pu m'en occuper. Réessaie dans une minute.
refused-database = Je n'arrive pas à joindre ma base de données, donc rien n'a été enregistré. Réessaie dans une minute.
refused-scope = Il me manque une autorisation Slack pour ça. Demande à l'équipe admin de me réinstaller.
refused-scope-here = Il me manque une autorisation Slack pour ça. Toute personne qui peut installer des apps dans cet espace de travail peut me l'accorder ici : { $link }
unanswered = Je n'ai pas pu t'afficher la réponse à ce que tu viens de faire (référence { $reference }). Ça a sans doute marché : tape « /coffee { command-status.word } » pour vérifier.
file-failed = Je n'ai pas pu t'envoyer le fichier : Slack l'a refusé malgré plusieurs essais (référence { $reference }). Réessaie plus tard ; si ça se reproduit, transmets cette référence à l'équipe admin.
went-wrong = Désolé, quelque chose s'est mal passé de mon côté (référence { $reference }). Réessaie ; si ça se reproduit, transmets cette référence à l'équipe admin.

## The profile form

form-join-title = Participer
form-profile-title = Ton profil café
form-join = Participer
form-save = Enregistrer
form-cancel = Annuler
form-department = Service
form-department-hint = J'essaie de te présenter des personnes d'autres services.
form-join-about = Je te présente une personne à la fois, le plus souvent d'un autre service. { $next }
form-pick-or-type = Choisis ou écris
form-add = Ajouter « { $words } »
form-more-about-you = Pour en dire plus sur toi, si tu veux :
page-background = Parcours & intérêts
page-meeting = Comment te rencontrer
page-time = Quand & à quel rythme
promise = Passe un tour ou arrête quand tu veux. Je ne lis jamais vos messages, et personne d'autre que toi ne voit tes notes.
form-slack-says = D'après ton profil Slack : { $facts }. Si tu le changes dans Slack, je suivrai.
form-slack-zone = fuseau { $city }
form-interests = Centres d'intérêt
form-interests-hint = Même hors travail : escalade, jazz, jardinage
form-can-help = Parle-moi de
form-can-help-hint = Ce que tes collègues peuvent te demander : budgets, SQL, escalade
form-wants-to-learn = J'aimerais apprendre ou rencontrer
form-wants-to-learn-hint = Un sujet, un service ou un métier : prise de parole, Juridique, design
form-meeting-mode = Comment j'aime me réunir
form-office = Bureau
form-office-hint = Où l'on peut te voir en personne
form-team = Équipe
form-team-hint = Ton équipe au sein de ton service
form-before = Parcours
form-before-hint = Anciens postes ou métiers : un bon sujet de conversation
form-languages = Langues
form-languages-hint = Les langues dans lesquelles tu aimes discuter : français, portugais
form-hours = Horaires de travail
form-hours-from = Horaires de travail, de
form-hours-from-hint = À ton heure locale, les jours ouvrés. Je n'envoie de rappels que dans ces horaires.
form-hours-to = Horaires de travail, à
form-hours-to-hint = Laisse les deux vides pour des horaires de bureau classiques.
form-company = Taille du groupe
form-workdays = Jours travaillés
form-workdays-hint = Tes jours de travail, s'ils diffèrent de ceux de la plupart ici.
form-cadence = À quel rythme
mode-either = En personne ou en visio
mode-in_person = En personne
mode-video = En visio
company-either = Peu importe
company-pair = Plutôt en tête-à-tête
company-group = Plutôt en petit groupe
form-messages = Messages
form-messages-hint = Avec les présentations seulement, je t'épargne l'annonce avant chaque tour et les questions après.
messages-all = Tout sur mes rencontres
messages-introductions = Les présentations seulement
cadence-every_round = À chaque tour
cadence-every_second = Un tour sur deux
cadence-monthly = Une fois par mois au plus
error-tags-many = Pas plus de { $most }, s'il te plaît.
error-hours-half = Indique les deux heures, ou efface aussi l'autre.
error-hours = Choisis une heure au moins une heure après le début.
error-tag-long = « { $tag } » est trop long : { $most } caractères au maximum.

## Introductions

intro-title = { $title } : { $departments }
intro-title-plain = Votre café-rencontre
intro-team = { $department } ({ $team })
intro-before = { $details } · avant : { $before }
intro-ask = Parle-moi de : { $topics }
intro-why = Pourquoi vous { $count ->
        [2] deux
        [3] trois
        [4] quatre
       *[other] { $count }
    }
intro-reasons = { $others } ; et { $last }
intro-earlier = Votre dernière mise en relation remonte à { $month }.
intro-earlier-some = { $names } : dernière mise en relation en { $month }.
intro-notes = Si tu avais pris des notes à l'époque, je te les ai envoyées en privé.
intro-icebreaker = 🧊 Pour briser la glace : { $question }
intro-first = { $first }, tu lances la conversation ?
intro-summary = Votre café-rencontre : { $names }. { $why } : { $reasons }.
places-apart = { $place } a { $hours } h d'avance sur { $other }
intro-gap = Vous réunir ne sera peut-être pas facile : { $why }. Un échange par écrit compte aussi : répondez à ces questions quand vous voulez, et posez-en à votre tour.
gap-no_common_place = aucun bureau ni appel vidéo ne convient à tout le monde
gap-no_common_hours = vous n'avez pas d'horaires de travail en commun
gap-no_common_language = vous n'avez indiqué aucune langue en commun
intro-over = Ce tour est terminé. Si vous vous êtes parlé, tu peux encore me raconter comment c'était ou te laisser une note.
met-already = Déjà fait ? Dis-le-moi, et je ne poserai pas la question.
button-met = On s'est parlé
button-icebreaker = Autre question
reason-suggested = pour { $suggester }, il faut que vous fassiez connaissance : { $why }
reason-host = { $others } { $count ->
        [one] a
       *[other] ont
    } cette fois l'occasion de rencontrer { $first }
reason-sides = { $first } participe comme { $side }, et { $others } comme { $other_side }
reason-newcomer = { $first } vient d'arriver, et { $others } { $count ->
        [one] est là
       *[other] sont là
    } depuis plus longtemps
reason-teaches = { $learner } aimerait en savoir plus sur { $topics }, et { $helper } s'y connaît
reason-recommended = selon une personne qui vous connaît, { $names } devraient se rencontrer
reason-wish = { $wisher } aimerait rencontrer quelqu'un comme { $other } : { $wish }
reason-interest = { $names } ont un centre d'intérêt en commun : { $interests }
reason-interest-all = vous avez un centre d'intérêt en commun : { $interests }
reason-bridge = à ma connaissance, c'est le premier café entre { $words }
reason-departments = vous travaillez dans des services différents : { $departments }
reason-first_time = c'est la première fois que je vous mets en relation
reason-office = vous pourriez vous voir en personne : { $office }
reason-both_video = vous préférez vous voir en visio
reason-new-ground = à ma connaissance, c'est le premier café entre vos { $count ->
        [2] deux
        [3] trois
        [4] quatre
       *[other] { $count }
    } services
reason-none = { $count ->
        [2] vous avez envie de discuter à deux
       *[other] vous avez envie de discuter à plusieurs
    }

weakness-too_soon = { $names } : dernière rencontre { $rounds ->
        [1] au tour précédent
       *[other] il y a { $rounds } tours
    }, plus tôt que ne le veulent les règles
weakness-met_before = { $names } : dernière rencontre { $rounds ->
        [1] au tour précédent
       *[other] il y a { $rounds } tours
    }
weakness-same_department = même service : { $department } représente { $share } % des personnes qui participent
weakness-larger = { $count } personnes, pour ne laisser personne de côté
weakness-no_common_place = aucun bureau ni appel vidéo qui convienne à tout le monde
weakness-no_common_hours = pas d'horaires de travail en commun
weakness-no_common_language = pas de langue en commun
weakness-all_new = que des personnes récemment arrivées : il y en a moins qui sont là depuis plus longtemps
weakness-several_chats = { $names } a { $count } rencontres pendant ce tour, pour ne laisser personne de côté
department-unknown = service inconnu
preview-person = { $name } ({ $department })
preview-alone = Sans rencontre : { $names }
preview-bridges = { $bridged } des { $pairs } paires de services se seront alors rencontrées.
preview-waiting = Ce sera pour un prochain tour : { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
preview-matches = { $count ->
        [one] { $count } rencontre.
       *[other] { $count } rencontres.
    }

goes-on = Avec { $name }, ça ne marchera pas pour ce tour – ça arrive. Continuez ici, dans une conversation à vous.
goes-on-unnamed = Avec une personne de votre groupe, ça ne marchera pas pour ce tour – ça arrive. Continuez ici, dans une conversation à vous.
intro-joins = { $name } vous rejoint ! Continuez ici – Slack ne permet pas d'ajouter quelqu'un à votre conversation précédente.

nudge = { $waits }, { $times ->
        [one] cet horaire convient à { $names }. Ça te va ?
       *[other] ces horaires conviennent à { $names }. L'un d'eux te va-t-il ?
    }
nudge-apart = { $names }, vous avez choisi des horaires différents. Y en a-t-il un qui convient à tout le monde ?

## Asking afterwards

check-in = Ta rencontre avec { $names } a-t-elle déjà eu lieu ? Ta réponse reste entre nous.
last-call = Dernière question sur ce tour : ta rencontre avec { $names } a-t-elle eu lieu ? Le tour se termine { $when }. Ta réponse reste entre nous.
button-yes = Oui, on s'est parlé
button-not-yet = Pas encore
button-no = Pas cette fois
button-after-all = On s'est parlé, finalement
button-feedback = Raconter
button-change = Modifier mon avis
answered-met = ✓ Tu as rencontré { $names }. C'était comment ?
answered-told = ✓ Tu as rencontré { $names }. { $rating } – c'est enregistré, merci !
answered-not_yet = Tu n'as pas encore rencontré { $names }. Je te reposerai la question avant la fin du tour, { $when }.
answered-not_yet-last = Tu n'as pas encore rencontré { $names }. Il reste du temps jusqu'à la fin du tour, { $when }.
answered-not_yet-closed = Tu n'as pas rencontré { $names }. Ce tour est terminé.
button-tell-more = En dire plus
answered-private = Seul un merci est transmis. Les évaluations sont comptées sans nom, à partir de cinq personnes.
answered-note = Ta note : { $note }
feedback-remind-day = Je te le rappellerai { $day }.
answered-no = Pas de souci : je raye ta rencontre avec { $names } de la liste et je ne poserai plus la question.
feedback-late = Ce tour est terminé, ses chiffres ne changeront donc plus, mais ce que tu racontes ici sera enregistré.
answered-late = Ce tour est terminé, ses chiffres ne changeront donc plus, mais ta réponse est enregistrée.

left-out =
    Désolé, je n'ai trouvé personne pour toi cette fois-ci. Si quelqu'un se libère, je vous présenterai ; sinon, tu passes en priorité la prochaine fois. { $next }
left-out-by-slack =
    J'avais prévu une rencontre avec { $names }, mais Slack ne m'a pas laissé ouvrir de conversation. { $next }
partner-left =
    { $name } a quitté les cafés-rencontres : cette rencontre n'aura peut-être pas lieu. Si vous vous êtes parlé quand même, dis-le-moi.
partner-left-early = J'avais prévu une rencontre avec { $name }, qui vient de quitter les cafés-rencontres. { $prospect }
prospect-found = Je t'ai trouvé quelqu'un d'autre pour ce tour : je vous présente tout de suite.
prospect-another = Ton autre rencontre de ce tour ne change pas : tape « /coffee { command-status.word } » pour la voir.
prospect-waiting = Dès que quelqu'un d'autre est disponible pendant ce tour, je vous présente. { $next }
partner-left-others =
    { $name } a quitté les cafés-rencontres. Ta rencontre avec { $names } a bien lieu.

## The feedback form

feedback-title = C'était comment ?
feedback-about = Ta rencontre avec { $names }. Seul ton merci est transmis. Ta note personnelle reste privée et ton évaluation est anonyme : même l'équipe d'organisation ne voit pas la tienne.
feedback-rating = Comment s'est passée votre rencontre ?
rating-5 = 😀 Super
rating-4 = 🙂 Bien
rating-3 = 😐 Correct
rating-2 = 🙁 Pas pour moi
feedback-gains = Qu'est-ce que ça t'a apporté ?
gain-laugh = De la bonne humeur
    .told = de la bonne humeur
gain-idea = Une idée
    .told = une idée
gain-help = De l'aide
    .told = de l'aide
gain-contact = Un contact
    .told = un contact
gain-plan = Un projet
    .told = un projet
feedback-note = Une note pour toi
feedback-note-hint = Un nom, un talent, une promesse. Personne d'autre que toi ne la voit.
feedback-remind = Me le rappeler le
feedback-thanks = Dire merci
feedback-thanks-hint = Je le transmettrai à { $names } de ta part.
feedback-share = Partager ton merci ?
feedback-share-option = Partager mes mots dans le canal du programme, sans noms
feedback-share-hint = Seulement si tu coches. Ce sera une fois le tour terminé, et seulement si { $names } en a envie aussi. Les gens qui vous connaissent pourraient deviner.
error-remind-without-note = Écris une note à te rappeler, ou efface la date.
error-rating-needed = Choisis comment c'était. Seule une note peut s'en passer.
error-remind-day = Choisis un jour à partir de demain, dans les deux ans.
thanks = 💛 { $name } te dit merci :
thanks-share = { $name } aimerait partager ces mots dans le canal du programme, une fois le tour terminé : sans noms, et seulement si tu en as envie aussi. Les gens qui vous connaissent pourraient deviner.
thanks-shared = Ces mots iront dans le canal du programme, sans noms, une fois le tour terminé, si toutes les personnes remerciées sont d'accord.
thanks-not-shared = Ces mots restent entre vous.
button-share-thanks = Partager
button-unshare-thanks = Ne plus partager
refused-thanks-not-offered = Ces mots ne sont plus proposés au partage, ils restent donc entre vous.
refused-thanks-too-late = Ce tour est terminé, et ses mercis ont déjà été publiés. On ne peut plus rien y changer.

## Notes

notes-none = Pas encore de notes. Tu peux en écrire une quand tu me racontes une rencontre.
notes-title = Tes notes (visibles par toi seulement)
note-about = { $names }, { $day }
note-about-remind = { $names }, { $day } · rappel le { $remind }
notes-found = Tes notes avec « { $words } » (visibles par toi seulement)
notes-none-found = Aucune note ne correspond à « { $words } ». Tape « /coffee { command-notes.word } » pour les lire toutes.
button-change-note = Modifier
button-more = Voir plus ({ $count })

## A round's numbers

summary-title = { $program } : le bilan du dernier tour
summary-introduced = { $matches ->
        [one] { $matches } rencontre
       *[other] { $matches } rencontres
    } avec { $people } personnes
summary-matches = { $matches ->
        [one] { $matches } rencontre
       *[other] { $matches } rencontres
    } avec { $people } personnes, { $share } entre services
summary-met = { $met } sur { $matches } ont eu lieu (réponses : { $answered } personnes sur { $people })
summary-few = Le bilan des rencontres s'affiche dès que { $fewest } personnes ont répondu sur { $chats } rencontres, pour qu'on ne devine pas qui a dit quoi
summary-bridges = Jusqu'ici, { $bridged } paires de services sur { $pairs } ont été mises en relation
summary-rating = Évaluation : { $rating } sur 5, par { $ratings ->
        [one] { $ratings } personne
       *[other] { $ratings } personnes
    }
summary-gains = Ce que ça a apporté : { $gains }
summary-gain = { $gain } ({ $count })
summary-lot = Une rencontre, tirée au sort, n'est pas comptée, pour qu'on ne devine pas qui a dit quoi.
summary-took-place-of = { $met ->
        [one] { $met } rencontre sur { $matches } a eu lieu
       *[other] { $met } rencontres sur { $matches } ont eu lieu
    }
summary-took-place = { $met ->
        [one] { $met } rencontre a eu lieu
       *[other] { $met } rencontres ont eu lieu
    }
summary-than-before = { $now } (au tour précédent : { $before })
summary-new-bridges = { $new ->
        [one] { $new } paire de services mise
       *[other] { $new } paires de services mises
    } en relation pour la première fois : { $bridged } sur { $pairs } à ce jour
summary-thanks = Des mercis que l'on a bien voulu partager :
summary-quote = « { $words } »
summary-join = Envie de participer ? Inscris-toi, et tu seras du prochain tour.
summary-join-next = Envie de participer ? Le prochain tour commence { $when } ({ $zone }).
last-round = Dernier tour : { $numbers }
digest-title = { $program } : le tour du { $day }
digest-share = { $share } ({ $part } sur { $whole })
digest-line = { $what } : { $now }
digest-line-beside = { $what } : { $now } · { $day } : { $before }
digest-silent = { $count ->
        [one] Plus de nouvelles, donc en pause : { $names }. Un clic suffit pour revenir.
       *[other] Plus de nouvelles, donc en pause : { $names }. Un clic suffit à chaque personne pour revenir.
    }
digest-about = – : ne peut pas se dire, faute de réponses. On ne peut en déduire la réponse de personne : une rencontre de chaque tour, tirée au sort, n'est pas comptée.

## For those who run it

held =
    { $count ->
        [one] { $count } personne qui participe a disparu
       *[other] { $count } personnes qui participent ont disparu
    } de Slack d'un coup. C'est peut-être une erreur ou une migration : j'ai donc suspendu tous les tours et n'ai retiré personne. Sais-tu ce qui s'est passé ? Si ces personnes sont toujours là, ou vraiment parties, dis-le ci-dessous. Si leurs identifiants Slack ont changé, l'équipe admin peut me le dire : « coffee people held » explique comment.
skipped-one =
    Le tour du { $when } n'a pas eu lieu : j'étais à l'arrêt et je suis revenu trop tard. { $next } (Fuseau horaire : { $zone }.)
skipped-several =
    { $count } tours, du { $first } au { $last }, n'ont pas eu lieu : j'étais à l'arrêt et je suis revenu trop tard. { $next } (Fuseau horaire : { $zone }.)
channel-lost =
    Je ne peux plus publier dans le canal des cafés-rencontres : soit il a été archivé, soit on m'en a retiré. S'il existe encore, invite-moi à nouveau et clique sur « Réessayer ». Sinon, choisis un autre canal. Je garde un mois ce que je n'ai pas pu publier.
late-round =
    { $program } : le tour du { $due } n'a commencé que le { $started } ({ $zone }). J'étais à l'arrêt, ou je n'arrivais pas à joindre Slack. Toutes les présentations sont faites maintenant, avec un peu moins de temps devant elles. Le prochain tour aura lieu comme prévu ; tu peux le déplacer.
nobody-for = { $count ->
        [one] { $program } : à ce tour, je n'ai encore personne pour { $names }. Dès que quelqu'un est disponible, je fais les présentations ; sinon, cette personne passe en priorité la prochaine fois. Je l'ai prévenue.
       *[other] { $program } : à ce tour, je n'ai encore personne pour ces { $count } personnes : { $names }. Dès que quelqu'un est disponible, je fais les présentations ; sinon, elles passent en priorité la prochaine fois. Je les ai prévenues.
    }
unreached = { $program } : impossible de joindre { $names } dans Slack. Les personnes qui devaient les rencontrer verront quelqu'un d'autre si possible, et je laisse { $names } de côté pendant quatre semaines. S'agit-il de comptes invités qui ne voient pas cette app ? Une fois la question réglée, réessaie.
unreached-messages = { $program } : { $count ->
        [one] { $count } message n'a pas pu être remis
       *[other] { $count } messages n'ont pas pu être remis
    }, malgré plusieurs essais. Réessayer suffit souvent.
unreached-why = (Slack répond : { $codes }.)
access-lost = Depuis { $when } ({ $zone }), Slack ne me laissait plus entrer : l'app avait été retirée, ou son jeton révoqué. Rien n'est perdu : ce qui devait partir entre-temps part maintenant. Si ça te surprend, demande à l'équipe admin.
scope-lost = { $when } ({ $zone }), Slack m'a refusé quelque chose faute d'autorisation : des présentations attendent. Pour y remédier, l'équipe admin doit réinstaller l'app avec les autorisations qu'affiche « coffee manifest » (Slack répond : missing_scope). Clique ensuite sur « Réessayer ».
scope-lost-here = { $when } ({ $zone }), Slack m'a refusé quelque chose et des présentations attendent : il me manque une autorisation. Toute personne qui peut installer des apps dans cet espace de travail peut me l'accorder ici : { $link } – clique ensuite sur « Réessayer ».
button-try-again = Réessayer
button-choose-channel = Choisir un autre canal
button-still-here = Toujours là
button-really-gone = Vraiment parties
confirm-still-here = Continuer les tours ?
confirm-still-here-text = Personne n'est retiré, et le prochain tour commence avec toutes les personnes que Slack connaît.
confirm-really-gone = Continuer sans ces personnes ?
confirm-really-gone-text = Toutes les personnes disparues sont retirées des cafés-rencontres. Si l'une d'elles revient dans Slack, je lui demanderai si elle veut à nouveau participer.
tried-again = { $count ->
        [0] Plus aucun message n'attend. Les personnes que je n'ai pas pu joindre participent à nouveau dès le prochain tour.
        [one] Je renvoie { $count } message. Les personnes que je n'ai pas pu joindre participent à nouveau dès le prochain tour.
       *[other] Je renvoie { $count } messages. Les personnes que je n'ai pas pu joindre participent à nouveau dès le prochain tour.
    }
went-on = Les tours continuent, et personne n'est retiré.
went-on-without = Les tours continuent. Je retirerai les personnes disparues avant le prochain.
refused-not-held = Plus aucun tour n'est suspendu, donc rien n'a changé.

## The report for those who organise

button-report = Rapport
button-pictures = Voir en images
report-title = Où en sont les cafés-rencontres
report-none = Aucun tour n'est encore terminé, il n'y a donc rien à raconter. Reviens après le premier.
report-scope = { $rounds ->
        [one] { $rounds } tour
       *[other] { $rounds } tours
    } depuis le { $since } : { $chats ->
        [one] { $chats } mise en relation
       *[other] { $chats } mises en relation
    }, { $joined ->
        [one] { $joined } personne inscrite
       *[other] { $joined } personnes inscrites
    }
report-met = { $share } des rencontres ont eu lieu ({ $met } sur les { $counted } qui comptent)
report-met-withheld = Trop peu de réponses pour dire combien de rencontres ont eu lieu
report-across = { $share } des rencontres étaient entre services ; au hasard, ce serait { $chance }
report-across-alone = { $share } des rencontres étaient entre services
report-bridges = { $bridged } paires de services sur { $pairs } (ceux d'au moins cinq personnes) ont été mises en relation ; au hasard, ce serait { $chance }
report-bridges-alone = { $bridged } paires de services sur { $pairs } (ceux d'au moins cinq personnes) ont été mises en relation
report-rating = Évaluation moyenne : { $rating } sur 5, pour { $ratings ->
        [one] { $ratings } avis
       *[other] { $ratings } avis
    }
report-newcomers = Premier tour à venir pour : { $names }
report-unmet = Au moins { $people } autres personnes n'ont encore été présentées à personne
report-unmet-few = Presque plus personne (moins de cinq) n'attend une première mise en relation
report-follows = Graphiques, images et fichiers pour tableur arrivent dans nos messages directs.
report-private = On ne peut en déduire ni les réponses, ni les notes, ni les évaluations de qui que ce soit, ni qui préfère ne pas rencontrer quelqu'un. Seuls les tours terminés comptent, sauf une rencontre de chacun, tirée au sort.
report-failed = Une partie des images et des fichiers n'arrivera peut-être pas : Slack ne les a pas confirmés. Tape « /coffee { command-report.word } » pour réessayer.
report-rounds-title = Tour par tour
report-last-rounds = Les derniers tours
report-gave-title = Ce que ça apporte, et qui revient
report-gains-title = Ce que ça a apporté
report-cohorts-title = Qui revient, selon le trimestre de la première rencontre
report-chart-rounds = Participation et rencontres, en pour cent
report-chart-bridges = Paires de services mises en relation
report-series-part = Participation
report-series-met = Rencontres faites
report-series-introduced = Mises en relation
report-series-chance = Au hasard
report-column-round = Tour
report-column-people = Personnes
report-column-part = Participation
report-column-chats = Rencontres
report-column-met = Ont eu lieu
report-column-across = Entre services
report-column-across-chance = Entre services, au hasard
report-column-bridges = Paires de services
report-column-bridges-chance = Paires au hasard
report-column-rating = Évaluation
report-column-cohort = Première rencontre
report-column-later = { $quarters ->
        [one] { $quarters } trimestre après
       *[other] { $quarters } trimestres après
    }
report-column-gain = Apport
report-column-named = Fois cité
report-quarter = T{ $quarter } { $year }
report-withheld = –
report-withheld-about = – : ne peut pas se dire, faute de réponses ou parce que ce n'était pas encore compté.
report-map-title = Quels services ont été mis en relation
report-map-about = Paires de personnes mises en relation pour la première fois, de cinq en cinq. Vide : moins de cinq.
report-map-read = La ligne d'un service est à gauche de son nom, sa colonne en dessous.
report-map-more = { $count ->
        [one] { $count } autre service figure
       *[other] { $count } autres services figurent
    } dans le tableur.
report-map-pair = { $one } et { $other } : au moins { $couples } paires de personnes
report-map-none = Aucune paire de services n'a encore compté cinq paires de personnes.
report-story-title = Ce que relient les cafés-rencontres
report-story-joined =
    personnes inscrites
    jusqu'ici
report-story-met =
    des rencontres
    ont eu lieu
report-story-bridges =
    sur { $pairs } paires de services
    mises en relation
report-story-chance = { $chance } au hasard
report-story-across =
    des rencontres
    entre services
report-story-private = Seuls les tours terminés comptent. On ne peut en déduire la réponse de personne.
report-files = Où en sont les cafés-rencontres : des images, et les mêmes chiffres pour un tableur. Personne d'autre que toi ne les voit.

## Follow-ups

button-done = C'est fait
button-later = Rappel dans une semaine
button-drop = Abandonner
follow-up-task = Après ta rencontre avec { $names }, tu voulais :
follow-up-promise = Tu avais promis à { $names } :
follow-up-reminder = Un rappel de ta rencontre avec { $names } :
follow-up-is-done = C'est fait, bravo !
follow-up-is-dropped = Abandonné.
follow-up-is-put-off = Je te le rappellerai { $day }.
follow-ups-title = Ton pense-bête (visible par toi seulement)
follow-ups-none = Ton pense-bête est vide. Quand tu me racontes une rencontre, écris une note et choisis un jour : elle te reviendra ce jour-là.
follow-ups-task = Après ta rencontre avec { $names }
follow-ups-promise = Promis à { $names }
follow-ups-reminder = Ta note sur { $names }
follow-ups-due = { $day }
follow-ups-since = en retard depuis { $day }
follow-ups-no-day = sans date
follow-ups-more = +{ $count }
follow-ups-done = Déjà faits : { $count }.
refused-not-your-follow-up = Ce bouton concerne le pense-bête de quelqu'un d'autre, ou quelque chose que je ne connais plus. Tape « /coffee { command-followups.word } » pour voir le tien.

## Past chats

history-title = Tes rencontres jusqu'ici (visibles par toi seulement)
history-none = Pas encore de rencontre. Tape « /coffee { command-status.word } » pour savoir quand commence le prochain tour.
history-chat = { $names }, { $day }
history-met = C'est fait
history-not-met = Ça n'a pas marché
history-not-yet = Pas encore eu lieu
history-not-told = Tu ne m'as pas encore dit si elle a eu lieu

## Introducing people to each other

button-introduce = Présenter quelqu'un
introduction-title = Qui présenter ?
introduction-about = Je demande d'abord à la personne que tu proposes. Si elle accepte, je les présente l'une à l'autre et je dis que l'idée vient de toi.
introduction-for = Quelqu'un que tu as rencontré
introduction-who = À qui d'autre présenter { $name } ?
introduction-who-several = À qui d'autre présenter cette personne ?
introduction-why = Pourquoi ?
introduction-why-hint = Les deux personnes le verront.
introduction-ask = Demander
error-introduction-why = Écris quelques mots : les deux personnes les verront.
introduction-wrote = Tu as écrit : { $why }
introduction-asked = Je demande à { $name } si une rencontre avec { $other } lui plairait. Si c'est oui, je te préviens.
suggested = Pour { $suggester }, tu devrais rencontrer { $who } :
suggested-choice = Est-ce que je vous présente ? Si tu préfères éviter, je n'en dirai rien à personne.
suggested-agreed = Super ! Je vous présente dès qu'un tour laisse assez de temps.
suggested-declined = Pas de souci. Je n'en dirai rien à personne.
suggested-introduced = Super ! J'ai ouvert une conversation pour toi et { $name }.
suggested-withdrawn = Merci d'avoir dit oui ! Malheureusement, la situation a changé et je ne peux plus vous présenter.
button-agree = Oui, volontiers
button-decline = Non merci
credit = C'est oui ! Grâce à toi, { $name } et { $other } vont se rencontrer.
refused-nobody-to-introduce = Tu n'as encore personne à présenter : les personnes que tu as rencontrées ici sont parties, ou tu ne m'as pas dit que vous vous étiez parlé.
refused-suggest-now = Je ne peux pas présenter ces deux personnes pour le moment. Il peut y avoir bien des raisons, et je les garde pour moi. Propose-le à nouveau à un prochain tour, ou choisis quelqu'un d'autre. Pour participer, il faut d'abord taper « /coffee { command-optin.word } ».
refused-not-asked = Cette question était pour quelqu'un d'autre, ou je ne la connais plus.
refused-suggest-oneself = C'est toi ! Choisis quelqu'un d'autre.
refused-suggest-partner = On ne présente pas { $name } à { $name }. Choisis quelqu'un d'autre.
refused-suggest-again = Tu as déjà proposé une rencontre entre { $name } et { $other }. Une fois suffit : je n'ai pas oublié.

## What is one's own

notwith-title = Ne pas me présenter…
notwith-about =
    Je ne te présenterai jamais les personnes que tu choisis ici. Personne d'autre ne le saura, et tu n'as pas à te justifier.
notwith-people = Ne pas me présenter
notwith-nobody = Personne
notwith-hint = Retire une personne pour pouvoir la rencontrer à nouveau.
notwith-kept =
    C'est enregistré, et personne d'autre ne le saura. Si je t'ai déjà présenté l'une de ces personnes, cette rencontre reste prévue ; choisis « Plutôt quelqu'un d'autre » dans le menu de la présentation pour t'en dégager.
export-title = Tout ce que j'ai enregistré à ton sujet
export-comment = Voici tout ce que j'ai enregistré à ton sujet. Personne d'autre que toi ne le voit.
export-sent = Ton fichier arrive dans tes messages directs avec moi. Slack peut prendre un peu de temps. S'il n'est pas là dans quelques minutes, tape à nouveau « /coffee { command-export.word } ».
forget-about =
    Je peux effacer tout ce que j'ai enregistré à ton sujet. Tu quitteras les cafés-rencontres, et j'effacerai ton profil, tes notes et rappels, tes réponses et avis, les présentations que tu as proposées et les personnes que tu préfères ne pas rencontrer. C'est irréversible : pense à demander d'abord une copie de tes données.
    Ce qui reste : tes rencontres passées, sans ton nom, car d'autres y étaient ; le fait que d'autres préfèrent peut-être ne pas te rencontrer, sans ton nom ; et les messages déjà envoyés, car ils sont dans Slack.
button-export = Obtenir mes données
button-forget = Effacer mes données
confirm-forget = Effacer toutes tes données ?
confirm-forget-text = Tu quitteras les cafés-rencontres, et tout ce que j'ai enregistré à ton sujet sera effacé. C'est irréversible.
forgotten = C'est fait, tes données sont effacées. Si l'envie te revient un jour, tape « /coffee { command-optin.word } » pour repartir de zéro.
somebody-who-left = une personne partie
partner-left-unnamed =
    La personne que tu devais rencontrer a quitté les cafés-rencontres : cette rencontre n'aura peut-être pas lieu. Si vous vous êtes parlé quand même, dis-le-moi.
partner-left-early-unnamed = J'avais prévu une rencontre pour toi, mais l'autre personne vient de quitter les cafés-rencontres. { $prospect }
partner-left-others-unnamed = Une personne de ton groupe a quitté les cafés-rencontres. Ta rencontre avec { $names } a bien lieu.

## Finding a time

hours-hint = Vos horaires de travail se recoupent à peine : il faudra un peu de souplesse, ou échanger par écrit.
button-times = Proposer des horaires
button-other-times = Autres horaires
button-suits = Ça me va
button-suits-which = L'option { $number } me va
button-google = Google Agenda
button-outlook = Outlook
button-calendar = Fichier agenda
button-video = Rejoindre la visio
confirm-other-times = Annuler et changer d'horaire
confirm-other-times-text = Le créneau réservé sera annulé pour tout le monde. Je dirai que c'est à ta demande et proposerai d'autres horaires.
times-cancelled = C'est annulé. Je préviens les autres et leur propose d'autres horaires.
times-follow = Je publie des horaires dans ta conversation avec { $names }.
times-asker = { $name } ne peut pas être là au créneau réservé : il est annulé.
times-when = Quand ?
times-open = Une demi-heure. Le premier horaire qui convient à { $count ->
        [2] vous deux
       *[other] tout le monde
    } est réservé.
times-own-clock = Les horaires sont dans ton fuseau. { $apart }.
times-at = { $time } pour { $names }
times-one-day = { $day } : { $times }
times-day-at = { $day }, { $at }
times-outside = Hors horaires de travail pour { $names }
times-suits = ✓ convient à { $names }
times-booked-before = Vous avez déjà choisi un créneau. S'il ne va plus, choisis « Autres horaires » dans le menu de la présentation.
times-outdated = Ces horaires n'étaient plus à jour. J'ai actualisé le message.
times-past = Cet horaire est passé. Choisis-en un plus tard, ou demande « Autres horaires ».
times-no-others = Je ne trouve pas d'autre horaire avant la fin du tour. Mettez-vous d'accord ici, ou échangez par écrit.
times-over = Les horaires que j'avais proposés sont passés. Demande « Autres horaires », ou mettez-vous d'accord ici.
times-none = Avant la fin du tour, il n'y a aucun moment où vous travaillez en même temps.
times-writing = Pas le temps de vous parler ? Répondez à ces questions ici, quand vous voulez, et posez-en à votre tour.
booked = C'est réservé : { $when }.
booked-heading = Réservé :
booked-by-video = Rendez-vous en visio.
booked-calendar = À ajouter à ton agenda :
booked-video = Visio : { $link }
booked-where = Où allez-vous vous retrouver ? Mettez-vous d'accord ici.
booked-remind = Une heure avant, je vous enverrai un rappel { $count ->
        [2] à vous deux
       *[other] à tout le monde
    }.
times-moved = Cette rencontre continue dans une autre conversation.
times-called-off = Cette rencontre n'aura pas lieu cette fois-ci.
times-off = Le créneau est annulé. Clique sur « Proposer des horaires » pour en trouver d'autres.
soon = Ta rencontre avec { $names } est à { $time }.
calendar-title = Café-rencontre
calendar-summary = Café-rencontre : { $names }
calendar-description = Une demi-heure de rencontre : { $names }.
calendar-comment = Ta rencontre pour ton agenda : ouvre le fichier pour l'ajouter. Si l'horaire change, le nouveau fichier le déplacera.
calendar-sent = Ton fichier arrive dans nos messages directs. Slack peut prendre un peu de temps. S'il n'est pas là dans quelques minutes, choisis à nouveau « Fichier agenda ».
refused-times-early = Je ne vous ai pas encore mis en relation. Dès que ce sera fait, je pourrai proposer des horaires.
refused-times-closed = Le tour de cette rencontre est terminé, je ne propose donc plus d'horaires. Rien ne vous empêche de vous voir quand même.
refused-times-alone = Quelqu'un a quitté cette rencontre, il n'y a donc plus d'horaire à trouver. Tape « /coffee { command-status.word } » pour voir la suite.
refused-not-booked = Aucun créneau n'est réservé pour cette rencontre. Choisissez-en d'abord un dans votre présentation.

## Sitting out

paused = Tu es en pause. Ta rencontre en cours a bien lieu.
paused-until =
    Tu es en pause jusqu'au { $day }, et tu reprendras automatiquement ensuite. { $next } Ta rencontre en cours a bien lieu.
skipped = Tu passes le tour du { $when }. Ensuite, je te présenterai à nouveau quelqu'un. { $next }
skipped-up-to =
    Tu passes tous les tours jusqu'à celui du { $when } compris. Ensuite, je te présenterai à nouveau quelqu'un. { $next }
slower-offer = Ça fait deux tours passés de suite. Un rythme plus tranquille te conviendrait mieux ?
slower-kept = { $cadence } : c'est à ce rythme que je te présenterai quelqu'un désormais. Tape « /coffee { command-profile.word } » pour le changer.
status-skips = Tu participes, mais tu passes le tour du { $when }. { $next }
status-skips-up-to = Tu participes, mais tu passes tous les tours jusqu'à celui du { $when } compris. { $next }
undone = C'est annulé. { $status }
undo-late = Autre chose a changé depuis, j'ai donc tout laissé en l'état. { $status }
button-undo = Annuler
undo-otherwise = Une fois ce message disparu, tape « /coffee { command-resume.word } » pour revenir.
button-skip = Passer ce tour
refused-day =
    Je ne comprends pas quand « { $typed } » se termine, donc rien n'a changé. Essaie « /coffee pause 3 semaines », « jusqu'au 7 janvier », « jusqu'au { $example } » ou « prochain tour ». Tape seulement « /coffee { command-pause.word } » pour faire une pause jusqu'à ce que tu reprennes.
refused-past-day = Le { $day } n'est pas à venir, il n'y a donc rien à mettre en pause. Choisis un jour plus tard, ou tape simplement « /coffee { command-pause.word } ».
refused-far-day = Le { $day }, c'est dans plus de deux ans. Choisis un jour plus proche, ou tape simplement « /coffee { command-pause.word } » pour faire une pause jusqu'à ce que tu reprennes.
refused-no-rounds = Il n'y a pas autant de tours prévus pour le moment. Tape seulement « /coffee { command-pause.word } » pour faire une pause jusqu'à ce que tu reprennes.
refused-skip-paused = Tu seras en pause à ce moment-là : de toute façon, tu ne participes pas à ce tour. Tape « /coffee { command-status.word } » pour voir jusqu'à quand.
refused-skip-late = Ce tour a déjà commencé ou a été déplacé, tu ne peux donc plus le passer. Tape « /coffee { command-status.word } » pour voir la suite.
pause-title = Faire une pause
pause-about = Ta rencontre en cours a bien lieu.
pause-how-long = Pour combien de temps ?
pause-round = Seulement le prochain tour
pause-month = Quatre semaines
pause-until = Jusqu'au jour ci-dessous
pause-open = Jusqu'à ce que je reprenne
pause-day = Jusqu'à ce jour
error-pause-day = Choisis le jour.
error-pause-both = Efface le jour, ou choisis une pause jusqu'à ce jour.

day-before = Un nouveau tour de cafés-rencontres commence { $when }, et tu en es.
day-before-spread = Nous sommes si nombreux cette fois que les présentations se poursuivent jusqu'au { $day }. La tienne arrivera pendant tes heures de travail.
away-until = On dirait que tu n'es pas là jusqu'au { $day }
away = On dirait que tu n'es pas là
away-leaves-out = { $away } : je ne te compte donc pas pour le tour du { $when }. Personne ne saura pourquoi.
button-come = Si, je suis là
day-before-untold = Avant ça : ta rencontre avec { $names } a-t-elle eu lieu ? Ta réponse reste entre nous.
still-there =
    Je n'ai pas de nouvelles de toi depuis trois tours – pas de souci ! Les cafés-rencontres te disent toujours ? Sans réponse avant { $when }, je mettrai ta participation en pause, et tu pourras revenir quand tu veux. (Je ne vois que les clics et les commandes ; je ne peux pas lire ce que tu m'écris ici.)
button-keep-in = Je continue
button-pause-me = Faire une pause
kept-in = Super, tu continues ! { $next }
paused-silent =
    Je n'ai pas eu de nouvelles de toi depuis un moment, j'ai donc mis ta participation en pause. Un clic, et c'est reparti. (Je ne vois que les clics et les commandes ; je ne peux pas lire ce que tu m'écris ici.)
returned = Bon retour parmi nous ! Pendant que ton compte Slack était désactivé, ta participation aux cafés-rencontres s'est arrêtée. Un clic, et tu participes à nouveau, avec le même profil.
button-rejoin = Participer à nouveau
outsider =
    Je ne peux te présenter personne pour le moment : les cafés-rencontres sont réservés aux membres de cet espace de travail, et selon Slack, ton compte est invité ou vient d'un autre espace. L'équipe admin peut les ouvrir aux comptes invités dans plusieurs canaux ; dans ce cas, tu participeras à nouveau automatiquement. Tes notes sont toujours là.
pause-over = Ta pause est finie : tu participes à nouveau. { $next }
button-pause-again = Prolonger la pause

## Free right now

now-others = Aussi disponibles jusqu'à { $until } :
now-still = Les autres te savent disponible jusqu'à { $until }.
now-over = Je n'annonce plus aux autres que tu es disponible.
now-person = { $name } · { $department }
now-nobody =
    Personne d'autre n'est disponible en ce moment. Si ça change avant { $until }, je vous préviens, toi et l'autre personne.
now-nobody-quiet =
    Personne d'autre n'est disponible en ce moment. Si quelqu'un demande avant { $until }, cette personne te verra ici. Tu as déjà reçu deux messages de ce genre aujourd'hui, je n'en enverrai donc plus : tape « /coffee { command-now.word } » pour regarder à nouveau.
now-not-again = Les autres te savent disponible. Je ne préviendrai plus personne avant { $time }.
now-spared = { $count ->
        [one] L'une de ces personnes a déjà reçu
       *[other] { $count } de ces personnes ont déjà reçu
    } deux messages de ce genre aujourd'hui : je n'en envoie pas d'autre. Fais le premier pas !
free-now = { $name } ({ $department }) est aussi disponible pour discuter, jusqu'à { $until }.
button-hello = Dire bonjour
now-opening = J'ouvre une conversation avec { $name }.
hello = { $people }, vous êtes disponibles en même temps. Bonne demi-heure !
hello-plain = { $names }, vous êtes disponibles en même temps. Bonne demi-heure !
invite-title = Un café avec…
invite-about = Si l'envie est partagée, j'ouvre une conversation pour vous deux. Si c'est non, tu n'en sauras rien.
invite-who = Avec qui ?
invite-ask = Proposer
invite-asked = Si { $name } a aussi envie d'un café, j'ouvre une conversation pour vous deux. Sinon, je ne t'en reparlerai pas.
invited = { $name } ({ $department }) aimerait prendre un café avec toi. Est-ce que j'ouvre une conversation ? Si tu préfères éviter, je n'en dirai rien à personne.
together = ☕ { $people }, vous avez envie d'un café ensemble. Quand est-ce que ça vous va ?
together-plain = ☕ { $names }, vous avez envie d'un café ensemble. Quand est-ce que ça vous va ?
refused-invite-oneself = C'est toi ! Choisis quelqu'un d'autre.
refused-invite-now = Je ne peux pas poser la question à cette personne pour le moment. Il peut y avoir bien des raisons, et je les garde pour moi.
refused-invite-over = Merci d'avoir dit oui ! Malheureusement, la situation a changé et je ne peux plus ouvrir de conversation.
refused-now-paused = Tu es en pause, je ne dirai donc à personne que tu es disponible. Tape « /coffee { command-resume.word } » pour revenir.
refused-not-free =
    Cette personne n'est plus disponible : la demi-heure est passée, ou quelqu'un lui a déjà dit bonjour. Si c'était vous deux, regarde dans tes messages directs.

## One's network, and one's year

network-none =
    Ton réseau commence avec ta première rencontre. Dès que tu auras rencontré quelqu'un, tu verras ici qui, dans quel service, et à quels services ces personnes pourraient te présenter.
network-title = Ton réseau
network-numbers = { $chats ->
        [one] { $chats } rencontre
       *[other] { $chats } rencontres
    } · { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
network-reach = Autres services atteints : { $reached } sur { $departments } ({ $share })
network-no-department = service inconnu
network-group = { $department } : { $names }
network-group-large = { $department } : { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
network-contact-once = { $name } ({ $day })
network-contact = { $name } ({ $times } fois, la dernière le { $day })
network-bridge = { $count ->
        [one] { $names } connaît quelqu'un dans le service { $department }.
       *[other] { $count } personnes que tu as rencontrées connaissent quelqu'un dans le service { $department } : { $names }.
    }
network-bridges-more = { $count ->
        [one] { $count } autre service est à une présentation de toi.
       *[other] { $count } autres services sont à une présentation de toi.
    }
network-beyond = Pas encore de lien : { $departments }
network-more = { $count } de plus
network-about =
    Les dates sont celles que vous aviez choisies, ou celles de votre présentation. Pour les personnes que tes contacts connaissent, je ne montre que les services d'au moins trois membres, jamais qui a rencontré qui. Une image arrive dans tes messages directs avec moi ; Slack peut prendre un peu de temps.
network-comment = Voici ton réseau. Personne d'autre que toi ne le voit.
network-no-picture = L'image de ton réseau n'arrivera peut-être pas : Slack ne l'a pas confirmée. Tout est écrit ci-dessus ; tape « /coffee { command-network.word } » pour réessayer.
button-network = Voir mon réseau
button-see-network = Voir l'image
button-recap = Mon année
picture-you = Toi
picture-via = via { $count }
picture-knows = y connaît quelqu'un
picture-size = plus gros : rencontres plus fréquentes
picture-size-large = plus gros : plus de monde
picture-people = { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
picture-contact = { $times ->
        [1] { $name }
       *[other] { $name } · { $times }×
    }
picture-lacks = □ remplace les caractères que mes polices n'ont pas. Tous les noms sont dans mon message sur ton réseau.
recap-title = Ton année { $year } de cafés-rencontres
recap-none = Aucune rencontre enregistrée en { $year } pour le moment. Quand tu as rencontré quelqu'un, clique sur « On s'est parlé » sous votre présentation.
recap-top-departments = Cette année, tu as ouvert les portes de { $departments } services.
recap-top-people = Cette année, tu as fait la connaissance { $people ->
        [one] d'une personne à qui tu n'aurais
       *[other] de { $people } personnes à qui tu n'aurais
    } peut-être jamais parlé.
recap-chats = { $chats ->
        [one] { $chats } rencontre
       *[other] { $chats } rencontres
    } avec { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
recap-all-new = Que de nouveaux visages
recap-new = { $people ->
        [one] Dont { $people } nouveau visage
       *[other] Dont { $people } nouveaux visages
    }
recap-departments = Services : { $departments }
recap-topics = Tu voulais en savoir plus sur { $topics } – et tu as rencontré des personnes qui s'y connaissent
recap-gains = Ce que ça t'a apporté : { $gains }
recap-follow-ups = Pense-bête : { $count ->
        [one] { $count } chose faite
       *[other] { $count } choses faites
    }
recap-about = Personne d'autre que toi ne voit ça. Retrouve-le quand tu veux avec « Mon année » dans mon onglet Accueil.

## When a chat doesn't suit

button-snooze = Me le rappeler plus tard
button-cant = Pas disponible ce tour-ci
button-else = Plutôt quelqu'un d'autre
button-find = Trouve-moi quelqu'un d'autre
confirm-cant = Passer ce tour ?
confirm-cant-text = Tu quitteras cette rencontre et passeras le reste du tour. Je dirai aux autres que ça ne marchera pas cette fois-ci, mais pas pourquoi.
confirm-else = Rencontrer quelqu'un d'autre ?
confirm-else-text = Tu quitteras cette rencontre, et je chercherai quelqu'un d'autre pour toi pendant ce tour. Je dirai aux autres que ça ne marchera pas cette fois-ci, mais pas pourquoi.
confirm-keep = Garder la rencontre
cant-done =
    C'est noté : tu quittes cette rencontre et passes le reste du tour. Je préviens les autres, sans donner de raison.
else-done =
    C'est noté : tu quittes cette rencontre. Je préviens les autres, sans donner de raison.
prospect-on-request = Si tu as du temps pour quelqu'un d'autre pendant ce tour, dis-le-moi et je chercherai.
partner-cant = Avec { $name }, ça ne marchera pas pour ce tour. Si vous vous êtes parlé quand même, dis-le-moi.
partner-cant-early = J'avais prévu une rencontre avec { $name }, mais ça ne marchera pas pour ce tour. { $prospect }
partner-cant-others = Avec { $name }, ça ne marchera pas pour ce tour. Ta rencontre avec { $names } a bien lieu.
partner-cant-unnamed = Avec la personne que je t'avais présentée, ça ne marchera pas pour ce tour. Si vous vous êtes parlé quand même, dis-le-moi.
partner-cant-early-unnamed = J'avais prévu une rencontre pour toi, mais ça ne marchera pas pour ce tour. { $prospect }
partner-cant-others-unnamed = Avec une personne de ton groupe, ça ne marchera pas pour ce tour. Ta rencontre avec { $names } a bien lieu.
silent =
    Je n'ai encore rien vu venir côté { $names } – je ne peux pas lire vos messages, alors ne tiens pas compte de ceci si vous êtes en contact. Sinon, veux-tu rencontrer quelqu'un d'autre pendant ce tour ?
snoozed = D'accord, plus de rappel au sujet de ta rencontre avec { $names } avant { $when }.
snoozed-quiet = D'accord, plus de rappel au sujet de ta rencontre avec { $names } avant la fin du tour, { $when }.
joined-waiting = Un tour est en cours : dès que quelqu'un est disponible, je vous présente.
joined-found = Un tour est en cours, et j'ai quelqu'un pour toi : je vous présente tout de suite.
status-not-drawn = À ce tour, ce n'est pas encore à toi. Tout le monde passe à tour de rôle, et ça viendra.
status-waiting = Tu n'as pas de rencontre en ce moment. Dès que quelqu'un est disponible pendant ce tour, je vous présente.
last-time = Tu as déjà rencontré { $name }, en { $month }. Voici ce que tu avais noté :
last-time-open = ☐ { $promise }
last-time-open-due = ☐ { $promise } (pour le { $day })
last-time-done = ☑ { $promise }
last-time-private = Personne d'autre que toi ne voit ça.
refused-round-over = Ce tour est terminé, on ne peut donc plus rien changer à sa rencontre. Tape « /coffee { command-status.word } » pour voir la suite.
refused-chat-left = Tu as déjà quitté cette rencontre. Tape « /coffee { command-status.word } » pour voir la suite.
refused-chat-moved = Votre rencontre continue dans une autre conversation : tu la trouveras dans tes messages directs, et ses boutons fonctionnent.
refused-chat-swapped = Tu as déjà demandé quelqu'un d'autre à la place de cette rencontre. Tape « /coffee { command-status.word } » pour voir la suite.
refused-chat-over = Cette rencontre n'aura pas lieu, et tu en as une autre pendant ce tour. Tape « /coffee { command-status.word } » pour la voir.
refused-no-time-for-another = Il ne reste plus assez de temps dans ce tour pour une nouvelle rencontre, donc rien n'a changé. Si tu ne peux pas, clique sur « Pas disponible ce tour-ci ».

## App Home

home-title = Cafés-rencontres
home-profile = Ton profil
home-no-profile = Tu n'as encore rien dit de toi aux autres.
home-this-round = Ce tour : { $names }
home-met = ✓ C'est fait
home-booked = 📅 { $when }
home-due = À faire
home-settings = Pause, confidentialité & réglages
home-settings-left = Confidentialité & réglages
button-open-chat = Ouvrir la conversation
home-more = Notes, rencontres passées et présentations
button-join = Participer
button-profile = Mon profil
button-pause = Faire une pause
button-resume = Reprendre
button-now = Qui est disponible ?
button-notes = Mes notes
button-search = Chercher dans mes notes
button-follow-ups = Mon pense-bête
button-history = Mes rencontres
button-not-with = Ne pas me présenter…
button-my-data = Mes données
button-forget-about = Effacer mes données…
button-help = Toutes les commandes
button-status = Mon statut
button-leave = Quitter
button-close = Fermer
confirm-leave = Quitter les cafés-rencontres ?
confirm-leave-text = Je ne te présenterai plus personne, et je préviendrai les personnes qui s'attendent à te rencontrer.
confirm-stay = Rester
search-title = Chercher dans mes notes
search-words = Mots ou noms
search-find = Chercher
search-hint = Je trouverai les notes qui contiennent tous ces mots, ou qui parlent d'une personne de ce nom.

## Icebreakers, by theme

icebreaker-learning-01 = Qu'est-ce que tu apprends en ce moment, au travail ou ailleurs ?
icebreaker-learning-02 = Qui t'a appris quelque chose qui te sert encore chaque semaine, et qu'est-ce que c'était ?
icebreaker-learning-03 = Sur quoi te pose-t-on souvent des questions, et laquelle aimerais-tu qu'on te pose ?
icebreaker-learning-04 = Quelle erreur de débutant te fait sourire aujourd'hui ?
icebreaker-learning-05 = Si on te payait une semaine pour apprendre ce que tu veux, ce serait quoi ?
icebreaker-learning-06 = Que montrerais-tu à quelqu'un pour son premier jour dans ton métier ?

icebreaker-interests-01 = Côté { $interest }, comment tout a commencé pour vous ?
icebreaker-interests-02 = Côté { $interest }, quel est votre meilleur souvenir ?
icebreaker-interests-03 = Côté { $interest }, où emmèneriez-vous quelqu'un qui n'y connaît rien ?
icebreaker-interests-04 = Côté { $interest }, quelle idée reçue ne supportez-vous plus ?
icebreaker-interests-05 = Qu'est-ce que tu veux commencer depuis longtemps et que tu remets toujours à plus tard ?

icebreaker-departments-01 = Que fait ton service que les autres ne voient jamais ?
icebreaker-departments-02 = Quelle partie de ton travail surprendrait le plus les autres ?
icebreaker-departments-03 = Quel mot tout ton service emploie-t-il sans que personne d'autre ne le comprenne ?
icebreaker-departments-04 = Si tu pouvais échanger ton poste pendant une semaine, tu prendrais celui de qui ?
icebreaker-departments-05 = Qu'est-ce que nos services pourraient se simplifier l'un à l'autre ?
icebreaker-departments-06 = Qui, dans ton service, devrait-on mieux connaître ?

icebreaker-faces-01 = Par quel chemin as-tu atterri dans cette entreprise ?
icebreaker-faces-02 = Que faut-il savoir de toi quand on te rencontre pour la première fois ?
icebreaker-faces-03 = Que voulais-tu devenir à dix ans, et qu'en reste-t-il ?
icebreaker-faces-04 = C'était quoi, ton tout premier boulot ?
icebreaker-faces-05 = À quoi ressemble pour toi une bonne journée de travail ?

icebreaker-near-01 = Quel endroit autour du bureau te manquerait le plus ?
icebreaker-near-02 = Où déjeune-t-on le mieux dans le coin ?
icebreaker-near-03 = Y a-t-il une balade à faire tout près, pendant que vous discutez ?
icebreaker-near-04 = Il ressemble à quoi, ton trajet jusqu'au travail ?

icebreaker-far-01 = Que vois-tu quand tu lèves les yeux de ton écran ?
icebreaker-far-02 = Dans quel endroit déjà visité retournerais-tu dès demain ?
icebreaker-far-03 = C'est comment, chez toi, à cette saison ?
icebreaker-far-04 = Quel objet sur ton bureau a une histoire ?

icebreaker-any-01 = Quelle est la meilleure chose que tu aies apprise au travail sans que personne ne te l'enseigne ?
icebreaker-any-02 = Qu'est-ce qui te réjouit ce mois-ci ?
icebreaker-any-03 = Que cuisines-tu quand tu reçois à la maison ?
icebreaker-any-04 = Quelle petite chose a égayé une de tes journées de travail récemment ?
icebreaker-any-05 = Qui, dans cette entreprise, devrait-on mieux connaître ?
icebreaker-any-06 = Que ferais-tu d'un après-midi libre aujourd'hui ?
icebreaker-any-07 = De quel outil, appli ou astuce ne pourrais-tu pas te passer au travail ?
icebreaker-any-08 = Quel livre, film ou morceau recommandes-tu sans arrêt ?
icebreaker-any-09 = Sur quoi as-tu changé d'avis ?
icebreaker-any-10 = Quel est le geste le plus gentil qu'un ou une collègue ait eu pour toi ?

## Organisers

command-why = pourquoi tu as eu une rencontre, ou pas, aux derniers tours
    .word = pourquoi
    .also = pourquoipas
command-preview = les paires du prochain tour
    .word = aperçu
    .also = apercu paires prochaintour
command-people = qui participe ; ajoute des mots pour chercher
    .word = participants
    .also = membres participantes
command-audit = qui a changé quoi
    .word = journal
    .also = changements

refused-not-organiser = Seules les personnes qui organisent les cafés-rencontres ici peuvent faire ça, donc rien n'a changé. Si tu dois en faire partie, demande à l'une d'elles de t'ajouter.
refused-not-admin = Seul un compte admin ou propriétaire de cet espace de travail peut prendre la relève, donc rien n'a changé.
refused-organised = Quelqu'un organise déjà les cafés-rencontres. Demande-lui de t'ajouter si tu veux aider.
refused-nobody-organises = Il faut que quelqu'un organise les cafés-rencontres. Choisis au moins une personne.
refused-draft-changed = Il y a eu des arrivées ou des départs depuis que tu as regardé, donc rien n'est encore approuvé. Voici le tour tel qu'il est maintenant.
refused-no-round-ahead = Aucun tour n'est prévu pour le moment.
refused-other-round = Ce tour a commencé ou a été déplacé, donc rien n'a changé. Tape « /coffee { command-preview.word } » pour voir le prochain.
refused-not-in-round = Cette personne ne participe pas au prochain tour, donc rien n'a changé.
refused-swap = Ces deux personnes ne peuvent pas échanger leurs places, donc rien n'a changé. Il peut y avoir bien des raisons, et je les garde pour moi. Choisis l'une de mes suggestions.
refused-move-past = Ce moment est déjà passé, donc rien n'a changé. Choisis-en un plus tard.
refused-move-late = À ce moment-là, le tour suivant aurait déjà commencé, donc rien n'a changé. Choisis un moment plus tôt, ou saute ce tour.
refused-held = Les tours sont suspendus car beaucoup de monde a disparu de Slack d'un coup. L'équipe admin doit d'abord dire ce qui s'est passé.
refused-not-approved = Rien ne part tant que les paires ne sont pas approuvées. Ouvre l'aperçu, approuve-les, puis lance le tour.
refused-nobody-in = Cette personne ne participe pas aux cafés-rencontres, donc rien n'a changé.
refused-two-people = Choisis deux personnes différentes.
refused-few-people = Moins de quatre personnes participent au prochain tour, il n'y a donc pas encore d'aperçu. Invites-en d'autres.
refused-redrawn = Le tirage de ce tour a déjà été refait trois fois, et je ne vais pas au-delà. Tu peux encore échanger des personnes ou en laisser une de côté.
refused-leave-out = On ne peut plus laisser personne de côté à ce tour, donc rien n'a changé. Tu peux plutôt sauter tout le tour.
refused-apart-from-many = L'une de ces deux personnes est déjà séparée d'autant de monde que je le permets, donc rien n'a changé. Annule d'abord une autre paire.
error-needed = Fais un choix.
error-two-people = Choisis deux personnes.

organise-title = Tu organises les cafés-rencontres
organise-next = Prochain tour : { $when }
organise-next-approved = Prochain tour : { $when } · approuvé
organise-no-round = Aucun tour n'est prévu pour le moment.
organise-people = { $count ->
        [one] { $count } personne participe
       *[other] { $count } personnes participent
    }, { $paused ->
        [0] aucune n'est en pause
        [one] { $paused } est en pause
       *[other] { $paused } sont en pause
    }
organise-vacant = Plus personne n'organise les cafés-rencontres ici : le dernier compte qui s'en chargeait est fermé. Veux-tu prendre la relève ? Ça prend quelques minutes par tour, et tout se fait depuis mon onglet Accueil.
organise-welcome = Tu organises désormais les cafés-rencontres. { $next } Mon onglet Accueil te montre où on en est : qui participe, à quoi ressemble le prochain tour et ce que tu peux changer. Je me charge de tout le reste.
health-good = ✓ Tout fonctionne.
health-held = { $count ->
        [one] { $count } personne a
       *[other] { $count } personnes ont
    } disparu de Slack d'un coup, les tours sont donc suspendus. Sais-tu ce qui s'est passé ?
health-stopped = Slack ne me laisse pas publier en ce moment. Je réessaie ; si ça dure, l'équipe admin devra réinstaller l'app.
health-waits = Le tour prévu attend ton approbation : ouvre l'aperçu.
health-unreachable = { $count ->
        [one] { $count } personne n'est pas joignable dans Slack en ce moment, je la laisse
       *[other] { $count } personnes ne sont pas joignables dans Slack en ce moment, je les laisse
    } de côté.
health-failed = { $count ->
        [one] { $count } message n'a pas pu être remis.
       *[other] { $count } messages n'ont pas pu être remis.
    }
home-own = Ton profil, ton pense-bête et ton réseau
button-preview = Aperçu des paires
button-organise-people = Qui participe
button-organise-programs = Programmes…
button-organise-schedule = Déplacer, sauter, lancer…
button-organise-pairs = Paires…
button-organise-audit = Qui a changé quoi
button-organisers = Organisation…
button-take-over = Je prends la relève
button-approve = Approuver
button-redraw = Refaire le tirage
button-change-group = Modifier…
button-swap = Échanger…
label-swap = Échanger { $name }
button-swap-these = Échanger
button-leave-out = Laisser de côté
label-leave-out = Laisser { $name } de côté
button-take-back-in = Faire revenir
button-back = Retour
button-earlier = Plus ancien
button-first-page = Première page
button-move-round = Déplacer…
button-skip-round = Sauter ce tour
button-start-round = Lancer maintenant
button-manage = Ouvrir
button-sift = Filtrer…
button-why = Pourquoi ?
button-pause-person = Mettre en pause
button-remove-person = Retirer
button-pair = Ajouter une paire…
button-release = Annuler
confirm-leave-out = Laisser cette personne de côté ?
confirm-leave-out-text = Elle passe ce tour, et je le lui dirai gentiment quand il commencera. Je présenterai quelqu'un d'autre à la personne qu'elle devait rencontrer.
confirm-redraw = Refaire tout le tirage ?
confirm-redraw-text = Tes échanges sont annulés. Les personnes que tu as laissées de côté le restent.
confirm-skip-round = Sauter ce tour ?
confirm-skip-round-text = Personne n'est présenté avant le tour suivant. Je préviens tout le monde qui attendait celui-ci.
confirm-start-round = Lancer le tour maintenant ?
confirm-start-round-text = Toutes les présentations partent dans les minutes qui viennent. Le tour suivant reste à sa place.
confirm-pause-person = Mettre cette personne en pause ?
confirm-pause-person-text = Je ne lui présenterai plus personne jusqu'à ce qu'elle reprenne, et je le lui dirai gentiment. Une rencontre déjà prévue a bien lieu.
confirm-remove-person = Retirer cette personne ?
confirm-remove-person-text = Elle quitte les cafés-rencontres, et je le lui dirai gentiment. Elle pourra y revenir.

ahead-title = Tour du { $when }
ahead-notice = Le prochain tour de cafés-rencontres commence { $when } (fuseau { $place }).
ahead-numbers = { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, { $matches ->
        [one] { $matches } rencontre
       *[other] { $matches } rencontres
    }
ahead-largest = { $department } représente { $share } % des personnes qui participent : { $crossing } % d'entre elles peuvent rencontrer un autre service. Le mieux est d'inviter des gens d'ailleurs.
ahead-spread = Slack me laisse présenter une cinquantaine de groupes par minute, et je m'en tiens aux heures de travail : les dernières présentations partiront { $until }.
ahead-alone = { $count ->
        [one] { $count } personne n'a
       *[other] { $count } personnes n'ont
    } personne à rencontrer.
ahead-repeats = { $count ->
        [one] { $count } paire se répète : ces personnes se sont parlé il y a peu.
       *[other] { $count } paires se répètent : ces personnes se sont parlé il y a peu.
    }
ahead-cannot-meet = { $count ->
        [one] Dans { $count } rencontre
       *[other] Dans { $count } rencontres
    }, il manque un point commun pour se voir : un créneau, une langue ou un lieu.
ahead-larger = { $count ->
        [one] { $count } rencontre est plus grande
       *[other] { $count } rencontres sont plus grandes
    } que d'habitude, pour ne laisser personne de côté.
ahead-no-approval = Tu n'as rien à faire : il commence tout seul.
ahead-approval = Rien ne part sans l'approbation de l'organisation. Si personne n'a approuvé d'ici là, le tour attend jusqu'à { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }, puis il est sauté.
ahead-waits = Le tour de cafés-rencontres qui devrait commencer maintenant attend votre approbation : rien n'est parti. Si personne n'approuve avant { $until } (fuseau { $place }), il est sauté.
ahead-drawing = Un instant, je tire les paires au sort…
ahead-kept = Ce que tu vois ici partira tel quel. S'il y a des arrivées ou des départs d'ici là, je ne change que le nécessaire et je le montre ici.
ahead-approved = ✓ Approuvé. C'est ce qui partira ; s'il y a des arrivées ou des départs d'ici là, je ne change que le nécessaire.
ahead-thanks = Merci, c'est approuvé !
ahead-redrawn = Le tirage a été refait.
ahead-swapped = C'est fait, les places sont échangées.
ahead-left-out = C'est fait, ce tour se fera sans cette personne.
ahead-back-in = C'est fait, cette personne participe à nouveau.
ahead-set-aside = De côté à ta demande : { $name }
change-came = Arrivées depuis : { $names }.
change-went = Départs depuis : { $names }.
change-moved = { $count ->
        [one] Rencontre maintenant quelqu'un d'autre : { $names }.
       *[other] Rencontrent maintenant quelqu'un d'autre : { $names }.
    }
about-interest-all = un centre d'intérêt en commun : { $interests }
about-departments = services différents : { $departments }
about-first-time = première mise en relation
about-office = peuvent se voir en personne : { $office }
about-both-video = préfèrent la visio
swap-title = Avec qui échanger { $name } ? Quelques suggestions :
swap-none = Je n'ai pas de suggestion pour { $name } pendant ce tour. Tu peux laisser quelqu'un de côté ou refaire tout le tirage.
swap-about = Je ne propose jamais tout le monde : certaines paires manquent par hasard, d'autres parce que ces personnes se connaissent déjà ou pour leurs propres raisons, et je ne dis pas lesquelles.
swap-choice = { $other }. Dans ce cas, { $name } rencontre { $meets }, et { $taker } rencontre { $met_by }.

schedule-done = C'est fait.
schedule-started = Le tour commence maintenant. Les présentations partent dans les minutes qui viennent.
move-title = Déplacer le tour
move-about = Le tour est prévu { $when } (fuseau { $place }). Je dirai à toutes les personnes qui l'attendaient quand il aura lieu.
move-save = Déplacer
move-day = Jour
move-clock = Heure
round-changed = Le tour de cafés-rencontres du { $was } n'aura pas lieu à ce moment-là. { $next }

roll-title = { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
roll-counts = { $active ->
        [one] { $active } participe
       *[other] { $active } participent
    } · { $paused } en pause · { $left ->
        [one] { $left } départ
       *[other] { $left } départs
    }
standing-active = participe
standing-paused = en pause
standing-left = a quitté
standing-unseen = injoignable
whom-all = tout le monde
whom-in = les personnes qui participent
whom-paused = les personnes en pause
whom-left = les personnes qui ont quitté
sift-title = Filtrer
sift-show = Afficher
sift-whom = Qui
sift-department = Service
sift-any-department = Tous les services
sift-words = Mots
sift-words-hint = Une partie du nom, du titre, du service ou de l'équipe
sift-limited = Seulement : { $what }
person-title = Que faire pour { $name } ?
person-paused = { $name } est en pause. Je l'en informe.
person-removed = { $name } ne participe plus. Je l'en informe.
paused-by = L'équipe d'organisation a mis tes cafés-rencontres en pause : je ne te présenterai personne pour l'instant. Une rencontre déjà prévue a bien lieu. Tu peux reprendre quand tu veux.
removed-by = L'équipe d'organisation a mis fin à ta participation aux cafés-rencontres : je ne te présenterai plus personne. Tes notes sont toujours là. Si ça te surprend, parles-en aux personnes qui les organisent ; tu peux t'inscrire à nouveau.
set-aside = Tu ne participes pas à ce tour de cafés-rencontres : l'équipe d'organisation te l'a fait passer. Tu reprendras automatiquement ensuite. { $next }

pairs-title = Paires
pairs-none = Vous n'avez encore rien décidé au sujet des paires.
pairs-about = Je n'en dis rien aux personnes concernées. Ce qu'elles ont décidé elles-mêmes n'apparaît pas ici.
pair-apart = { $one } et { $other } : jamais ensemble
pair-together = { $one } et { $other } : ensemble au prochain tour, si possible
pair-title = Deux personnes
pair-save = Enregistrer
pair-who = Qui
pair-what = Ce qui vaut pour elles
pair-what-hint = Parfois, il n'est pas possible de réunir deux personnes. Il peut y avoir bien des raisons, et je les garde pour moi.
pair-choice-apart = Jamais ces deux-là
pair-choice-together = Ces deux-là, au prochain tour
pair-kept-apart = C'est enregistré : je ne réunirai jamais { $one } et { $other }.
pair-kept-together = C'est enregistré : je réunirai { $one } et { $other } au prochain tour si je peux. L'aperçu te montre si ça a marché.

why-title = Tes tours
why-title-of = Les tours : { $name }
why-no-rounds = Il n'y a encore eu aucun tour, et aucun n'est prévu.
why-coming = Prochain tour, { $when } : { $answer }
why-round = { $when } : { $answer }
why-coming-in = participation prévue à ce jour.
why-matched = mise en relation avec { $names }.
why-called_off = une rencontre était prévue, mais quelqu'un est parti avant la présentation.
    .them = une rencontre était prévue, mais quelqu'un est parti avant la présentation.
why-not_yet_in = pas encore : ton inscription date d'après le début du tour.
    .them = pas encore : inscription après le début du tour.
why-own_choice = a passé ce tour.
why-paused = tu étais en pause. Tape « /coffee { command-resume.word } » pour revenir.
    .them = en pause.
why-left = tu avais quitté les cafés-rencontres.
    .them = avait quitté les cafés-rencontres.
why-gone = ton compte était désactivé.
    .them = le compte était désactivé.
why-outsider = les cafés-rencontres sont réservés aux membres de cet espace de travail, sans les comptes invités.
    .them = a un compte invité, ou vient d'un autre espace de travail.
why-unseen = Slack ne m'a pas laissé te joindre, je t'ai donc donné un peu de répit.
    .them = Slack ne me laisse pas joindre cette personne, je la laisse donc de côté quelques semaines.
why-resting = c'était un tour de repos, puisque tu en voulais moins.
    .them = a passé ce tour.
why-skipped = tu l'as passé.
    .them = a passé ce tour.
why-away = d'après ton statut Slack, tu n'étais pas là.
    .them = a passé ce tour.
why-declined = tu as dit que tu ne pouvais pas.
    .them = a passé ce tour.
why-alone = il ne restait personne à te présenter. Tu passes en priorité au prochain tour.
    .them = il ne restait personne à lui présenter. Ça arrive quand le nombre est impair, quand des personnes se sont parlé il y a peu, et pour des raisons que je garde pour moi. Cette personne passe en priorité au prochain tour.
why-not_drawn = ce n'était pas encore à toi.
    .them = ce n'était pas encore à cette personne.
why-set_aside = l'équipe d'organisation t'a fait passer ce tour.
    .them = l'équipe d'organisation l'a laissée de côté.
why-organiser-note = Tu vois si quelqu'un a été mis en relation, et rien de ce que les gens gardent pour eux : ni réponses, ni évaluations, ni notes, ni qui ils préfèrent ne pas rencontrer.

audit-title = Qui a changé quoi
audit-none = Personne n'a encore rien changé.
audit-operator = L'équipe admin
audit-somebody = Une personne effacée
audit-appointed = Organise désormais, comme premier compte admin à passer par ici
audit-took_over = A pris la relève de l'organisation
audit-organisers = A changé qui organise
audit-gone = Le compte d'une personne qui organise a été fermé
audit-approved = A approuvé un tour
audit-redrawn = A refait le tirage d'un tour
audit-swapped = A échangé deux personnes
audit-left_out = A laissé quelqu'un de côté à un tour
audit-skipped = A sauté un tour
audit-moved = A déplacé un tour
audit-started = A lancé un tour en avance
audit-paused = A mis quelqu'un en pause
audit-removed = A retiré quelqu'un
audit-apart = Sépare deux personnes
audit-together = Veut réunir deux personnes
audit-kind_chosen = A choisi le type de programme
audit-kept = A regardé ce qui va se passer, et l'a laissé ainsi
audit-invited = A invité des gens dans un canal
audit-placed = A choisi les hôtes ou les mentors
audit-program_made = A créé un programme
audit-program_changed = A modifié un programme
audit-program_ended = A mis fin à un programme
audit-settings = A changé des réglages

# Whom a program invites

command-forecast = ce que donneraient les prochains tours, comparé au hasard
    .word = prévision
    .also = prevision prévisions previsions pronostic
button-forecast = Prévision
forecast-title = Ce que donneraient les prochains tours
forecast-one-moment = Je prépare les prochains tours pour { $people } personnes et je t'envoie le résultat. Avec des milliers de personnes, ça prend quelques minutes.
forecast-scope =
    { $people ->
        [one] { $rounds } tours avec { $people } personne
       *[other] { $rounds } tours avec { $people } personnes, dont environ une sur sept est absente à chaque fois
    }
forecast-new-faces =
    { $rounds ->
        [0] Dès le premier tour, des personnes qui se sont déjà vues se retrouvent
        [one] Au premier tour, tout le monde rencontre quelqu'un de nouveau ; au hasard, ce serait pendant { $chance ->
            [one] { $chance } tour
           *[other] { $chance } tours
        }
       *[other] Pendant { $rounds } tours, tout le monde rencontre quelqu'un de nouveau ; au hasard, ce serait pendant { $chance }
    }
forecast-new-faces-all = À chacun des { $rounds } tours, tout le monde rencontre quelqu'un de nouveau ; au hasard, ce serait pendant { $chance }
forecast-across = { $share } des rencontres seraient entre services ; au hasard, ce serait { $chance }
forecast-bridges = { $bridged } paires de services sur { $pairs } seraient mises en relation ; au hasard, ce serait { $chance }
forecast-about = Comme si personne ne s'était encore rencontré. Le hasard, ce sont les mêmes personnes, mélangées. Ça ne dit pas qui rencontre qui, et rien de privé n'entre en compte.
forecast-chart = Paires de services mises en relation
forecast-series-planned = Planifié
refused-forecast-few = Il y a trop peu de monde pour une prévision : il faut au moins quatre personnes et, si un programme a deux côtés, quelques-unes de chaque côté.

command-invites = qui reçoit une invitation
    .word = invitations
    .also = inviter
button-invites = Qui inviter…
audit-invites = A changé qui reçoit une invitation
audit-enrolled = Participe désormais, après une annonce un tour à l'avance
audit-imported = Personnes modifiées par une liste importée
audit-meetings = Paires ajoutées depuis une liste de rencontres passées
audit-parted = Personnes disparues de Slack, et retirées
audit-back = Personnes disparues de Slack, et de retour
audit-renumbered = Personnes avec un nouvel identifiant Slack
audit-retried = Messages renvoyés
invites-title = Qui inviter
invites-save = Enregistrer
invites-about = J'invite toutes les personnes qui remplissent l'une de ces conditions, et je regarde chaque jour s'il y en a de nouvelles. Chacune reçoit un seul message, avec « { button-join } » et « { button-no-thanks } ». Personne ne le reçoit deux fois, ni le même jour qu'une autre invitation. Et je n'écris pas à qui a dit non, a quitté les cafés-rencontres ou a fait effacer ses données.
invites-channel = Le canal du programme
invites-channel-tick = Inviter ses membres
invites-channel-hint = Y compris les personnes qui le rejoindront plus tard.
invites-no-channel = Ce programme n'a pas de canal. Donne-lui-en un pour en inviter les membres.
invites-no-permission = Je ne vois pas qui est dans le canal du programme. Invite-moi dans ce canal ; si j'y suis déjà, il me manque une autorisation : l'équipe admin l'ajoute avec « coffee manifest » et l'option --with-channels, puis réinstalle l'app. D'ici là, elle peut m'indiquer qui va où avec « coffee people import ».
invites-no-permission-here = Je ne vois pas qui est dans le canal du programme. Invite-moi dans ce canal ; si j'y suis déjà, il me manque une autorisation. Toute personne qui peut installer des apps dans cet espace de travail peut me l'accorder ici : { $link }
invites-departments = Services
invites-departments-none = Je ne connais encore le service de personne. Pour inviter par service, il faut importer une liste de personnes : l'équipe admin le fait avec « coffee people import ».
invites-offices = Bureaux
invites-offices-none = Je ne connais encore le bureau de personne. Une liste de personnes (« coffee people import ») peut me l'apprendre.
invites-days = Arrivées des … derniers jours
invites-days-hint = Laisse vide si ça n'a pas d'importance. Je me fie à la date d'entrée donnée par une liste de personnes ou, à défaut, à l'arrivée dans cet espace de travail.
invites-enrols = Si quelqu'un ne répond pas
invites-enrols-tick = L'inscrire quand même
invites-enrols-hint = Dans ce cas, au lieu de poser la question, je préviens tout un tour à l'avance, avec un bouton « { button-no-thanks } ». À ne cocher que si nécessaire : les gens aiment qu'on leur demande.
error-invites-days = Indique un nombre de jours de 1 à { $most }, ou rien.
invites-rule-channel = les membres de son canal
invites-rule-departments = les personnes du service { $names }
invites-rule-offices = les personnes du bureau { $names }
invites-rule-days =
    { $days ->
        [one] les personnes arrivées depuis hier
       *[other] les personnes arrivées ces { $days } derniers jours
    }
invites-kept = « { $program } » invite { $whom }.
invites-kept-none = « { $program } » n'invite personne automatiquement.
invites-kept-asks = Seules les personnes qui disent oui participent. Les premières invitations partent maintenant, pendant les horaires de travail.
invites-kept-enrols = Ces personnes l'apprennent un tour à l'avance, et participent sauf si elles disent non. Les premiers messages partent maintenant, pendant les horaires de travail.
join-us = Envie de participer à « { $program } » ? Je te présente des collègues que tu ne croiserais pas autrement, autour d'un café. Tu peux faire une pause ou arrêter quand tu veux.
join-us-once = Je ne pose la question qu'une fois, rien ne t'oblige à répondre.
takes-part = À partir du { $when }, tu participes à « { $program } » : à chaque tour, je te présente des collègues que tu ne croiserais pas autrement, autour d'un café. Si tu n'en as pas envie, un clic suffit, maintenant ou plus tard.
button-no-thanks = Non merci
button-join-now = Participer tout de suite
invite-declined = Pas de souci. Tu ne participes pas à « { $program } », et je ne te le demanderai plus. Si tu changes d'avis, tape « /coffee { command-optin.word } ».
refused-invite-joined = Tu as rejoint le programme entre-temps, donc tu participes. Pour arrêter, tape « /coffee { command-optout.word } ».
audit-released = A annulé une décision
audit-tried_again = A réessayé ce qui n'avait pas pu être remis
audit-went_on = A repris les tours après des disparitions
organisers-title = Organisation
organisers-about = Ces personnes voient l'aperçu, qui participe et le journal, et je leur écris avant chaque tour. Elles ne voient ni évaluations, ni notes, ni réponses.
organisers-who = Qui organise les cafés-rencontres
organisers-save = Enregistrer
organisers-kept = { $count ->
        [one] C'est enregistré. { $count } personne organise désormais les cafés-rencontres :
       *[other] C'est enregistré. { $count } personnes organisent désormais les cafés-rencontres :
    }
took-over = Merci ! Tu organises désormais les cafés-rencontres. Mon onglet Accueil te montre où on en est.

# Several programs in one workspace, and what organisers decide about them

button-programs = Mes programmes
button-program = { $name }
button-leave-all = Tout quitter
program-standing = { $program } : { $standing }
program-which-to-join = Il y a plusieurs programmes. Auquel veux-tu participer ?
program-which-to-leave = Tu participes à plusieurs programmes. Lequel veux-tu quitter ?
joined-program = C'est parti ! 🎉 Tu participes à « { $program } ». { $next }
left-program = Tu as quitté « { $program } ». Tes autres programmes continuent.
confirm-leave-program = Quitter « { $program } » ?
status-ended = Ce programme est terminé, il n'y a donc plus de tours.
refused-program-ended = Ce programme est terminé, on ne peut donc plus s'y inscrire. Tes notes sont toujours là.
too-few =
    { $count ->
        [0] Personne ne participe encore à « { $program } »
        [one] Une seule personne participe à « { $program } »
       *[other] Seulement { $count } personnes participent à « { $program } »
    }, et un tour en demande au moins { $least }. Le tour du { $when } ({ $zone }) attend : il commence dès qu'il y a assez de monde, jusqu'à { $until } ; après, il n'aura pas lieu. Ce qui aide : en parler là où les gens le liront. Pour participer, il suffit de taper « /coffee { command-optin.word } ».
program-ended = « { $program } » est terminé : il n'y aura plus de tours. Une rencontre déjà prévue a bien lieu, et tes notes restent ici. Merci d'avoir participé !

# Programs, for their organisers

command-programs = voir, créer et modifier des programmes
    .word = programmes
    .also = organiser
refused-program-channel = Ce canal appartient déjà à « { $name } » : qui s'y inscrit doit savoir à quel programme. Choisis un autre canal, ou aucun.
refused-program-never = Avec ces jours-là, aucun tour n'aurait jamais lieu : tous tombent sur des jours chômés. Choisis un autre jour de la semaine.

button-organise = Voir tous les programmes
button-new-program = Nouveau programme
button-preview-program = Aperçu
button-change-program = Modifier
button-end-program = Terminer ce programme

organised-programs-title = Les programmes que tu organises
organise-about =
    { $count ->
        [0] Tu n'en organises encore aucun.
        [one] Il y en a un.
       *[other] Il y en a { $count }.
    } Un changement vaut à partir du prochain tour.
organise-line =
    { $program } : { $words }. { $count ->
        [0] Personne n'y participe encore.
        [one] { $count } personne y participe.
       *[other] { $count } personnes y participent.
    }

templates-title = Un nouveau programme
templates-about = À quoi servira-t-il ? Tu verras tout avant sa création, et tu pourras le modifier à tout moment.
template-departments = Un café entre services
template-departments-about = En tête-à-tête, entre services différents, une semaine sur deux
template-newcomers = Parrainage des nouvelles recrues
template-newcomers-about = Pendant leurs 90 premiers jours, les nouvelles recrues rencontrent des personnes qui connaissent bien la maison
template-mentoring = Mentorat
template-mentoring-about = Mentors et personnes mentorées, toutes les quatre semaines
template-lunch = Déjeuners à quatre
template-lunch-about = Quatre personnes autour d'une table, une semaine sur deux
template-ceo = Un café avec la direction
template-ceo-about = Une personne en reçoit trois à la fois, jusqu'à ce que tout le monde soit passé
template-city = Le rendez-vous d'une ville
template-city-about = De petits groupes au même endroit, chaque semaine

program-form-new = Nouveau programme
program-form-change = Modifier le programme
program-form-make = Créer
program-form-more = D'autres réglages, si tu veux y jeter un œil :
program-page-people = Organisation & invités
program-page-matching = Mise en relation
program-page-words = Textes & brise-glaces
program-page-timing = Rappels

program-name = Nom
program-channel = Canal
program-channel-hint = Qui s'inscrit dans ce canal participe à ce programme, et les chiffres de chaque tour y sont publiés. Facultatif.
program-frequency = À quel rythme
program-often-w1 = Chaque semaine
program-often-w2 = Une semaine sur deux
program-often-w3 = Toutes les trois semaines
program-often-w4 = Toutes les quatre semaines
program-often-m1 = Chaque mois, le premier
program-often-m2 = Chaque mois, le deuxième
program-often-m3 = Chaque mois, le troisième
program-often-m4 = Chaque mois, le quatrième
program-often-m-1 = Chaque mois, le dernier
program-weekday = Jour
program-time = Heure
program-size = Personnes par groupe
program-group =
    { $count ->
        [2] En tête-à-tête
       *[other] Par groupes de { $count }
    }
program-roles = Qui rencontre qui
program-role-newcomers = Les nouvelles recrues (leurs { $days } premiers jours) rencontrent tout le monde
program-role-sides = Les mentors rencontrent les personnes mentorées
program-role-hosts = Les hôtes reçoivent tout le monde, à tour de rôle
program-role-none = Tout le monde peut rencontrer tout le monde
program-organisers = Organisation
program-organisers-hint = Ces personnes peuvent modifier le programme, et je les préviens s'il y a quelque chose à faire.
program-guests = Comptes invités de cet espace
program-guests-no = N'y participent pas
program-guests-yes = Peuvent participer
program-zone = Fuseau horaire
program-zone-hint = À écrire comme Europe/Paris. Les tours commencent à cette heure-là.
program-least = Nombre minimum
program-least-hint = S'il y a moins de monde, le tour attend, et je dis aux personnes qui organisent quoi faire.
program-gap = Tours avant que deux personnes se retrouvent
program-gap-hint = Tant qu'il y a une autre possibilité.
program-able = Horaires, langue et lieu en commun
program-able-off = Peu importe
program-able-preference = De préférence
program-able-must = Obligatoires
program-levels = Niveaux hiérarchiques
program-levels-off = Peu importe
program-levels-same = D'abord des personnes du même niveau
program-levels-apart = D'abord des personnes de niveaux différents
program-tone = Ton
program-tone-warm = Chaleureux : avec un emoji et une question brise-glace
program-tone-plain = Sobre : sans l'un ni l'autre
program-language = Langue des messages partagés
program-language-own = La langue de l'espace de travail
program-language-hint = C'est celle du canal, et des personnes sans langue commune. Chaque personne lit ses propres messages dans sa langue.
program-opening = Début des présentations
program-opening-hint = Tes propres mots, au-dessus des noms. [names] et [program] sont remplacés, les *astérisques* mettent en gras. Vide : comme d'habitude.
program-opening-preview = Voici comment commencerait une présentation :
program-sample-names = Ada et Noah
program-themes = Brise-glaces sur
program-themes-hint = Laisse vide pour ce qui convient aux personnes.
program-theme-learning = apprendre les uns des autres
program-theme-interests = les centres d'intérêt en commun
program-theme-departments = le travail des autres
program-theme-faces = faire connaissance
program-theme-near = les environs
program-theme-far = les lieux lointains
program-theme-any = tout et n'importe quoi
program-questions = Tes propres brise-glaces
program-questions-hint = Une question par ligne. S'il y en a, seules celles-ci sont posées.
program-nudge = Heures avant un rappel sur les horaires
program-nudge-hint = Le délai quand un horaire convient à certaines personnes, mais pas à toutes.
program-last-call = Heures entre la dernière question et le tour suivant
program-last-call-hint = Je demande à mi-parcours si la rencontre a eu lieu, et une dernière fois à ce moment-là.
error-program-name = Donne-lui un nom.
error-program-roles = Les nouvelles recrues et les mentors se rencontrent en tête-à-tête. Choisis des paires, ou change qui rencontre qui.
error-program-zone = Je ne connais pas ce fuseau horaire. Écris-le comme Europe/Paris.
error-program-questions = { $most } questions au maximum, de { $length } caractères au plus chacune.

program-in-words = { $often }, fuseau { $place } ; prochaine fois : { $next } ; { $who }
program-no-next = rien de prévu
program-weekly =
    { $count ->
        [1] Tous les { $weekday }s à { $time }
        [2] Un { $weekday } sur deux à { $time }
       *[other] Toutes les { $count } semaines, le { $weekday } à { $time }
    }
program-monthly-m1 = Le premier { $weekday } de chaque mois à { $time }
program-monthly-m2 = Le deuxième { $weekday } de chaque mois à { $time }
program-monthly-m3 = Le troisième { $weekday } de chaque mois à { $time }
program-monthly-m4 = Le quatrième { $weekday } de chaque mois à { $time }
program-monthly-m-1 = Le dernier { $weekday } de chaque mois à { $time }
program-meets =
    { $count ->
        [2] en tête-à-tête entre services
       *[other] par groupes de { $count } entre services
    }
program-meets-newcomers = les nouvelles recrues (leurs { $days } premiers jours) rencontrent des personnes qui sont là depuis plus longtemps
program-meets-hosts =
    { $count ->
        [one] une personne en reçoit une autre
       *[other] une personne en reçoit { $count } à la fois
    }
program-meets-sides = { $first } rencontre { $other }
program-clash = Certains tours commencent le même jour : { $programs }. Qui participe aux deux recevrait deux présentations le même jour. Un autre jour de la semaine l'éviterait.

program-made = « { $program } » est prêt.
program-changed = « { $program } » a été modifié.
program-joins = Pour participer, on tape « /coffee { command-optin.word } » n'importe où, ou on passe par mon onglet Accueil.
program-joins-in = Pour participer, on tape « /coffee { command-optin.word } » dans { $channel }, ou on passe par mon onglet Accueil.
confirm-end-program = Terminer « { $program } » ?
confirm-end-program-text =
    Plus aucun tour ne commencera, et { $count ->
        [0] il n'y a personne à prévenir.
        [one] la seule personne qui y participe sera prévenue.
       *[other] les { $count } personnes qui y participent seront prévenues.
    } Les rencontres déjà prévues ont bien lieu. On ne peut pas le relancer, mais tu pourras en créer un nouveau.
program-ended-kept = « { $program } » est terminé, et tout le monde qui y participait sera prévenu.
skipped-too-few = Le tour du { $when } n'a pas eu lieu : trop peu de monde participait. { $next } (Fuseau horaire : { $zone }.)

# The first ten minutes of an organiser

organise-first = Trois étapes jusqu'au premier tour : six clics, et rien à taper. Je fais le reste.
organise-first-others = Tu peux tout changer quand tu veux dans mon onglet Accueil. Et tu peux te faire aider :
step-choose = 1. Choisis le type de programme
step-choose-done = 1. C'est choisi : { $program }
step-look = 2. Regarde ce qui va se passer : { $words }
step-look-done = 2. { $words }
step-invite = 3. Invite des gens dans le canal de ton choix
step-invite-done = 3. L'invitation est lancée
button-choose-kind = Choisir…
button-look-ahead = Regarder…
button-invite = Inviter des gens…
button-invite-elsewhere = Inviter dans un autre canal…
button-keep-program = Ça me convient
button-change-first = Modifier…
kinds-title = À quoi servira-t-il ?
kinds-about = Tu verras ce qui va se passer avant que quiconque en entende parler, et tu pourras le modifier à tout moment.
look-about = Tu n'as personne à prévenir quand un tour commence, et seules les personnes inscrites y participent.
needs-hosts = Il n'y a pas encore d'hôte, donc personne n'est tiré au sort. Après leur inscription : Modifier… → Hôtes & mentors.
needs-sides = Il n'y a pas encore de mentor, donc aucune rencontre n'est possible. Après leur inscription : Modifier… → Hôtes & mentors.
inviting-title = Inviter des gens
button-post = Publier
inviting-what = { $program } : { $words }
inviting-channel = Où publier l'invitation ?
inviting-channel-hint = Un canal que beaucoup lisent. Je la publie une seule fois, quand tu cliques sur « Publier ».
inviting-preview = Voici ce que tout le monde y lira, avec « Participer » en dessous :
inviting-copy = Un texte à copier, pour partout ailleurs :
inviting-posted = L'invitation est dans { $channel }. Qui clique sur « Participer » n'est plus qu'à un clic de l'inscription.
inviting-posted-plainly = L'invitation est publiée. Qui clique sur « Participer » n'est plus qu'à un clic de l'inscription.
inviting-not-in-channel = Rien n'a été publié : je ne suis pas dans ce canal. Tapes-y « { $command } », puis invite à nouveau. (Dans les canaux publics, ce n'est plus nécessaire dès que l'équipe admin accorde l'autorisation facultative « { $scope } ».)
inviting-not-in-channel-here = Rien n'a été publié : je ne suis pas dans ce canal. Tapes-y « { $command } », puis invite à nouveau. Dans les canaux publics, on pourrait s'en passer : toute personne qui peut installer des apps dans cet espace de travail peut l'autoriser ici : { $link }
refused-invited-already = Une invitation vient d'être publiée dans ce canal, je n'en ai donc pas publié d'autre.
inviting-archived = Rien n'a été publié : ce canal est archivé. Choisis-en un autre.
inviting-restricted = Rien n'a été publié : dans ce canal, tout le monde ne peut pas publier. Demande aux personnes qui s'en occupent d'y autoriser les apps, ou choisis-en un autre.
inviting-refused = Rien n'a été publié : Slack n'y accepte pas mes messages. Choisis un autre canal.
inviting-in-doubt = Slack a coupé en cours de route, je ne sais donc pas si l'invitation est publiée. Regarde d'abord dans le canal ; si elle n'y est pas, invite à nouveau.
invitation-about = Rencontre des collègues à qui tu n'aurais jamais parlé : une présentation à la fois, et une demi-heure autour d'un café.
announcement =
    ☕ { $program }
    Rencontre des collègues à qui tu n'aurais jamais parlé, une demi-heure autour d'un café.
    { $words }.
    Pour participer : tape « /coffee { command-optin.word } » n'importe où dans Slack, ou ouvre l'app { $app }. Tu peux passer un tour, faire une pause ou arrêter quand tu veux.

program-page-sides = Hôtes & mentors
program-placed = Les hôtes
program-placed-side = Du côté « { $side } »
program-placed-hint = Des personnes inscrites à ce programme. Toutes les autres sont de l'autre côté.
program-not-placed = Pas encore dans le programme, donc pas choisi : { $people }. Demande-leur de s'inscrire, puis choisis-les à nouveau.
program-approval = Avant le départ d'un tour
program-approval-no = Il commence tout seul
program-approval-yes = L'équipe d'organisation doit approuver les paires
program-approval-hint = Dans tous les cas, les paires sont visibles la veille.

# Listes de personnes envoyées par qui organise

command-import = reprendre une liste de personnes, ou voir ce que les cafés-rencontres leur apporteraient
    .word = importer
    .also = import fichier csv
button-ask-file = Envoyer une liste…
button-import = Importer
button-columns = Indiquer les colonnes…
button-cancel-import = Annuler
button-look-again = Regarder à nouveau
button-other-file = Envoyer un autre fichier…
button-date-is = C'est { $day }
file-title = Envoyer une liste
file-read = Lire
file-about = Je lis le fichier et je te dis d'abord ce qui changerait. Personne ne participe pour autant.
file-purpose = À quoi sert-il ?
file-for-people = Reprendre services, responsables, bureaux, etc.
file-for-forecast = Voir ce que des tours apporteraient à ces personnes
file-for-meetings = Reprendre qui s'est déjà vu, depuis un autre outil
file-file = Le fichier
file-file-hint = Un fichier CSV de votre outil RH, de Google, d'Excel ou d'un autre outil, de 10 Mo au plus. Je trouve les personnes par identifiant Slack, e-mail, nom d'utilisateur ou nom.
file-kept = Je ne garde pas le fichier. Il est parmi tes fichiers dans Slack, où tu peux le supprimer une fois que c'est fait.
file-no-permission = Je ne peux pas lire de fichiers : il me manque l'autorisation. L'équipe admin peut l'ajouter avec « coffee manifest » et l'option --with-files, ou reprendre la liste dans un terminal avec « coffee people import », chaque nuit si tu veux.
file-no-permission-here = Je ne peux pas lire de fichiers : il me manque l'autorisation. Toute personne qui peut installer des apps dans cet espace de travail peut me l'accorder ici : { $link }
file-reading = Je lis { $name } et je te dis dans un instant ce qui changerait.
file-importing = J'importe la liste. Avec des milliers de personnes, cela prend une minute.
file-cancelled = Rien n'a changé. Le fichier est encore parmi tes fichiers dans Slack ; tu peux l'y supprimer.
file-stopped = L'import s'est arrêté, et une partie est peut-être déjà faite. Regarde à nouveau pour voir ce qui reste.
file-changed-meanwhile = Quelque chose a changé depuis que tu as regardé, donc je n'ai rien importé. Voici où en sont les choses :
error-file-one = Choisis un fichier.
error-file-type = Choisis un fichier CSV (.csv, .tsv ou .txt). Dans Excel, enregistre la feuille en CSV UTF-8.
refused-file-large = Le fichier dépasse 10 Mo, bien plus que n'importe quelle liste de personnes. Enlève ce qui ne sert pas.
refused-file-of-other = Quelqu'un d'autre a envoyé ce fichier, donc rien n'a changé. Envoie-le toi-même.
refused-file-gone = Le fichier n'est plus dans Slack, donc rien n'a changé. Envoie-le à nouveau.
refused-file-scope = Je n'ai plus le droit de lire des fichiers, donc rien n'a changé. L'équipe admin peut ajouter l'autorisation avec « coffee manifest » et l'option --with-files, ou reprendre la liste avec « coffee people import ».
refused-file-scope-here = Je n'ai plus le droit de lire des fichiers, donc rien n'a changé. Toute personne qui peut installer des apps dans cet espace de travail peut me le rendre ici : { $link }
file-seen-title = { $name } : ce qui changerait
file-unusable-title = { $name } : ça ne va pas encore
file-sum-people =
    { $count ->
        [one] { $count } personne changerait.
       *[other] { $count } personnes changeraient.
    }
file-sum-pairs =
    { $count ->
        [one] { $count } paire s'ajouterait.
       *[other] { $count } paires s'ajouteraient.
    }
file-sum-none = Rien n'est à changer.
file-sum-people-known =
    { $count ->
        [one] Pour { $count } personne, tout est déjà comme dans le fichier.
       *[other] Pour { $count } personnes, tout est déjà comme dans le fichier.
    }
file-sum-pairs-known =
    { $count ->
        [one] Je connais déjà { $count } paire.
       *[other] Je connais déjà { $count } paires.
    }
file-sum-problems =
    { $count ->
        [one] { $count } indication est inutilisable, tout le reste convient.
       *[other] { $count } indications sont inutilisables, tout le reste convient.
    }
file-changes = Ce qui changerait :
file-problems = Ce qui est inutilisable :
file-more =
    { $count ->
        [one] et { $count } autre ligne : tout est dans le fichier qui suit
       *[other] et { $count } autres lignes : tout est dans le fichier qui suit
    }
file-left-out-title = { $name } : ce qui est inutilisable
file-no-emails = Slack ne me montre pas les adresses e-mail, donc je cherche les personnes par identifiant Slack, nom d'utilisateur ou nom. L'équipe admin peut le permettre avec « coffee manifest » et l'option --with-email.
file-no-emails-here = Slack ne me montre pas les adresses e-mail, donc je cherche les personnes par identifiant Slack, nom d'utilisateur ou nom. Toute personne qui peut installer des apps dans cet espace de travail peut me les rendre visibles ici : { $link }
file-columns-read = Je lis : { $columns }
file-columns-unread = Je ne lis pas : { $columns }
file-columns-more = { $count } autres
file-column-as = { $called } (comme : { $name })
file-line = Ligne { $line } : { $words }
file-line-none = Pas dans le fichier : { $words }
file-met = { $one } et { $other }, { $day }
file-value-was = { $value } (avant : { $before })
file-value-above = { $value }, comme avant ; quelqu'un change plus haut
file-value-nobody = personne
file-value-nothing = rien
file-imported-people =
    { $count ->
        [one] C'est fait : { $name } a changé { $count } personne. Le fichier est encore parmi tes fichiers dans Slack ; supprime-le quand tu n'en as plus besoin.
       *[other] C'est fait : { $name } a changé { $count } personnes. Le fichier est encore parmi tes fichiers dans Slack ; supprime-le quand tu n'en as plus besoin.
    }
file-imported-pairs =
    { $count ->
        [one] C'est fait : { $name } a ajouté { $count } paire. Le fichier est encore parmi tes fichiers dans Slack ; supprime-le quand tu n'en as plus besoin.
       *[other] C'est fait : { $name } a ajouté { $count } paires. Le fichier est encore parmi tes fichiers dans Slack ; supprime-le quand tu n'en as plus besoin.
    }
file-forecast = Une prévision pour les personnes du fichier { $name }. Je n'en ai rien gardé, et je n'ai invité personne.
file-columns-title = Indiquer les colonnes
file-columns-read-so = Lire ainsi
file-columns-about = Voici comment je lis le fichier. Change ce qui n'est pas juste.
file-columns-moment = Un instant, je regarde les colonnes du fichier.
file-dates = Les dates comme 03/04/2026
file-dates-by-itself = D'après les autres dates
file-dates-day-first = Le jour d'abord
file-dates-month-first = Le mois d'abord
file-when = La date
file-met-columns = Les personnes qui se sont vues
file-column-none = – pas dans le fichier –
file-column-id = Identifiant Slack
file-column-email = Adresse e-mail
file-column-handle = Nom d'utilisateur
file-column-name = Nom
file-column-display_name = Nom affiché
file-column-first_name = Prénom
file-column-last_name = Nom de famille
file-column-number = Matricule
file-column-status = Statut
file-column-department = Service
file-column-division = Direction
file-column-org_unit = Service et équipe
file-column-team = Équipe
file-column-manager = Responsable
file-column-manager_email = Adresse e-mail du ou de la responsable
file-column-manager_number = Matricule du ou de la responsable
file-column-office = Bureau
file-column-level = Niveau
file-column-started_on = Date d'arrivée
file-column-side = Côté
file-column-capacity = Capacité
file-problem-broken-letters = ses lettres sont abîmées : { $one }. Enregistre le fichier en CSV UTF-8
file-problem-open-quote = un guillemet s'ouvre et ne se ferme pas
file-problem-too-many-cells = elle a { $one } cellules, mais le fichier a { $two } colonnes ; mets entre guillemets une cellule qui contient le séparateur
file-problem-formula = { $one } est une formule : { $two }
file-problem-error-value = { $one } est une erreur du tableur : { $two }
file-problem-too-long = { $one } a plus de { $two } lettres
file-problem-not-a-date = { $one } n'est pas une date : { $two }. Écris-la comme 2026-11-27
file-problem-in-the-future = { $one } est encore à venir
file-problem-not-a-level = { $one } n'est pas un nombre entier : { $two }
file-problem-not-a-capacity = { $one } n'est pas un nombre de rencontres entre 1 et { $three } : { $two }
file-problem-no-such-side = il n'y a pas de côté appelé { $one } ; c'est { $two }, ou rien
file-problem-nobody-named = elle ne dit pas de qui il s'agit
file-problem-not-found = je n'ai trouvé personne dans Slack avec { $one }
file-problem-not-looked-up = elle n'a qu'une adresse e-mail, { $one }, et Slack ne m'en montre aucune
file-problem-several = { $two } personnes dans Slack s'appellent { $one }
file-problem-contradiction = { $one } correspond à { $two }, mais { $three } correspond à { $four }
file-problem-deactivated = le compte est désactivé : { $one }
file-problem-outsider = compte invité, ou d'un autre espace de travail : { $one }
file-problem-forgotten = { $one } a demandé l'effacement de ses données, donc je n'importe rien avant son retour
file-problem-twice = { $one } est déjà à la ligne { $two }, qui compte
file-problem-not-joined = { $one } ne participe pas encore, donc je ne peux garder ni côté ni capacité
file-problem-manager = je n'ai trouvé aucun responsable avec { $one } ; le reste de la ligne est repris
file-problem-own-manager = { $one } serait son propre responsable ; le reste de la ligne est repris
file-problem-too-few = elle nomme moins de deux personnes
file-fault-too-large = Il est bien plus gros que n'importe quelle liste de personnes. Enlève ce qui ne sert pas.
file-fault-no-text = C'est un classeur, un PDF ou une page web, et non un fichier CSV. Ouvre-le, enregistre-le en CSV UTF-8, puis envoie ce fichier.
file-fault-empty = Il est vide. L'export s'est-il mal passé ? Envoie-le à nouveau.
file-fault-nobody = Il nomme ses colonnes, et il n'y a personne dessous. L'export s'est-il mal passé ? Envoie-le à nouveau.
file-fault-no-column = Je ne reconnais pas les colonnes qu'il me faut : pour des personnes, l'adresse e-mail, l'identifiant Slack, le nom d'utilisateur ou le nom ; pour des rencontres, aussi la date. Dis-moi lesquelles ce sont.
file-fault-same-name = Plusieurs colonnes s'appellent { $column }. Renomme-les toutes sauf une, et envoie le fichier à nouveau.
file-fault-two-columns = Deux colonnes pourraient convenir : { $column } et { $other }. Dis-moi laquelle c'est.
file-fault-no-dates = Aucune colonne ne contient de dates. Chaque ligne a besoin de deux personnes et du jour où elles se sont vues. Dis-moi où ils se trouvent.
file-fault-open-date = À la ligne { $line }, la colonne { $column } contient { $cell } : cela peut être deux jours différents, et les autres dates ne le disent pas. Lequel est-ce ?
file-fault-nothing-in-it = Il dit qui est là, mais, d'après ce que je vois, aucun service, équipe, responsable, bureau, niveau, date d'arrivée, côté ni capacité. S'il y en a, dis-moi dans quelles colonnes. La liste des membres de Slack n'a rien de tout cela.
# Pages dans le navigateur, pour qui installe l'app.
install-done = L'app est dans { $name }
    .then = Si personne n'y organise encore les cafés, c'est toi : je t'ai envoyé dans Slack les trois étapes jusqu'au premier tour.
install-open = Ouvrir dans Slack
install-in-organisation = L'app est installée pour { $name }
    .then = Elle n'est encore dans aucun espace de travail. Choisis ceux qui peuvent l'utiliser ; la première personne de l'équipe admin qui y ouvre l'onglet Accueil organise les cafés.
install-add = Choisir les espaces de travail
install-cancelled = Rien n'a été installé
    .then = Tu as annulé, donc rien n'a changé. Tu peux recommencer quand tu veux.
install-other-browser = Recommence, s'il te plaît
    .then = Cette page appartient à une installation commencée dans un autre navigateur, ou elle a été chargée une deuxième fois. Rien n'a été installé.
install-too-late = Recommence, s'il te plaît
    .then = Une installation doit être terminée en dix minutes ; celle-ci a pris plus longtemps, ou elle était déjà terminée. Rien de nouveau n'a été installé.
install-not-kept = Réessaie dans une minute
    .then = Slack a accepté, mais je n'ai pas pu l'enregistrer, car ma base de données n'est pas disponible. Si cela se répète, préviens l'équipe admin.
install-unknown-word = Je ne connais que les autorisations { $words }
    .then = L'adresse en demande une autre après with=. Rien n'a changé ; tu peux aussi recommencer sans.
install-refused = Rien n'a été installé
    .then = Slack n'a pas accepté l'installation. Recommence ; si cela se répète, préviens l'équipe admin.
install-again = Recommencer
