"""What cannot be taken as typed, or as a cell of a table holds it."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

INPUT_ERRORS = {
    "amount.approximate": QT_TRANSLATE_NOOP(
        "messages", "The amount is only approximate. It was kept; ask for the exact one."
    ),
    "amount.negative": QT_TRANSLATE_NOOP("messages", "An amount cannot be less than zero."),
    "amount.too_large": QT_TRANSLATE_NOOP(
        "messages", "This amount is too large to be right. Check the number of zeros."
    ),
    "amount.unreadable": QT_TRANSLATE_NOOP("messages", "This is not one amount. Write it like 12000, 1.2万 or 3千."),
    "birth_year.unreadable": QT_TRANSLATE_NOOP("messages", "This is not a year of birth. Write it like 1988."),
    "bundle.period_backwards": QT_TRANSLATE_NOOP("messages", "The last day lies before the first one."),
    "call.empty": QT_TRANSLATE_NOOP("messages", "The note is still empty. Write a word, a name or a number first."),
    "case.reason_missing": QT_TRANSLATE_NOOP("messages", "Say in a few words why the case is taken up again."),
    "case.outcome_missing": QT_TRANSLATE_NOOP("messages", "Say how the case ended before you close it."),
    "cell.error": QT_TRANSLATE_NOOP(
        "messages", "The cell shows an error of the spreadsheet, so the field was left empty."
    ),
    "cell.formula": QT_TRANSLATE_NOOP("messages", "The cell holds a formula. What it last showed was taken; check it."),
    "contact.empty": QT_TRANSLATE_NOOP(
        "messages", "Say what was said, what was promised or the ticket number; or that nobody answered."
    ),
    "contact.in_future": QT_TRANSLATE_NOOP("messages", "This time has not come yet. A promised day goes below."),
    "contact.promise_missing": QT_TRANSLATE_NOOP("messages", "A day is named here: say what was promised by then."),
    "contact.promised_by_missing": QT_TRANSLATE_NOOP("messages", "Say who promised this."),
    "incident.ahead": QT_TRANSLATE_NOOP(
        "messages", "This time has not come yet. Correct it, or save again to keep it as it is."
    ),
    "incident.when_missing": QT_TRANSLATE_NOOP("messages", "Say when it happened. A day alone is enough."),
    "consent.in_future": QT_TRANSLATE_NOOP("messages", "This day is still to come. Write the day they were asked."),
    "cover.ends_before": QT_TRANSLATE_NOOP("messages", "It ends before it begins. Check the two days."),
    "cover.past": QT_TRANSLATE_NOOP("messages", "These days are over. Choose days that are still to come."),
    "cover.yourself": QT_TRANSLATE_NOOP("messages", "Nobody covers for themselves. Choose somebody else."),
    "day.implausible": QT_TRANSLATE_NOOP("messages", "This day is too far away to be right. Check the year."),
    "day.impossible": QT_TRANSLATE_NOOP("messages", "There is no such day. Check day and month."),
    "day.order": QT_TRANSLATE_NOOP(
        "messages", "It is not clear which is the day and which the month. Write it like 2026-03-05."
    ),
    "day.relative": QT_TRANSLATE_NOOP("messages", "“Yesterday” in a table could be any day. Write the date itself."),
    "day.stored_as_number": QT_TRANSLATE_NOOP(
        "messages", "This day is stored as a number: 3.1 could be 3.10. Write it like 2026-03-05."
    ),
    "day.unreadable": QT_TRANSLATE_NOOP(
        "messages", "This is not a date. Write it like 2026-03-05, 3月5日, 昨天 or 3天后."
    ),
    "day.weekday": QT_TRANSLATE_NOOP("messages", "{day} is not that day of the week. Check the date."),
    "debt.before_contract": QT_TRANSLATE_NOOP(
        "messages", "{day} is before the date of the contract, {contract}. Check both."
    ),
    "debt.future": QT_TRANSLATE_NOOP("messages", "{day} has not come yet. Check the date."),
    "gender.unknown_word": QT_TRANSLATE_NOOP("messages", "The gender could not be read, so it was left empty."),
    "hours.unreadable": QT_TRANSLATE_NOOP(
        "messages", "These hours cannot be read. Write them like 9:00-12:00, 14:00-18:00."
    ),
    "id_number.checksum": QT_TRANSLATE_NOOP(
        "messages", "One digit of the ID number is wrong. Compare it with the card."
    ),
    "id_number.date": QT_TRANSLATE_NOOP(
        "messages", "The ID number holds no real day of birth. Compare it with the card."
    ),
    "id_number.length": QT_TRANSLATE_NOOP("messages", "An ID number has 18 characters; this one has {length}."),
    "id_number.length:plain": QT_TRANSLATE_NOOP("messages", "An ID number has 18 characters."),
    "id_number.not_a_number": QT_TRANSLATE_NOOP("messages", "An ID number is 17 digits and a last digit or X."),
    "id_number.stored_as_number": QT_TRANSLATE_NOOP(
        "messages",
        "The ID number is stored as a number and has lost its last digits. "
        "In the spreadsheet set the column to text and type the number again.",
    ),
    "duration.implausible": QT_TRANSLATE_NOOP("messages", "Nothing lasts longer than a day. Check the figures."),
    "duration.unreadable": QT_TRANSLATE_NOOP("messages", "This is not a duration. Write it like 3:20, 200s or 5分钟."),
    "erase.reference_wrong": QT_TRANSLATE_NOOP("messages", "This is the number of another client."),
    "evidence.nameless": QT_TRANSLATE_NOOP("messages", "Give the file a name."),
    "figures.period_backwards": QT_TRANSLATE_NOOP("messages", "The last day lies before the first one."),
    "filing.answered_before": QT_TRANSLATE_NOOP("messages", "The answer cannot be older than what was filed."),
    "filing.in_future": QT_TRANSLATE_NOOP("messages", "This day has not come yet."),
    "filing.nobody": QT_TRANSLATE_NOOP("messages", "Write with whom it was filed."),
    "filing.outcome_missing": QT_TRANSLATE_NOOP("messages", "An answer came: say what came of it."),
    "filing.promised_before": QT_TRANSLATE_NOOP("messages", "This lies before the day on which it was filed."),
    "guidance.client_words": QT_TRANSLATE_NOOP(
        "messages", "Write what the client reads: this is a step of the client."
    ),
    "guidance.code_for_client": QT_TRANSLATE_NOOP(
        "messages", "The client would read the code {code}. Say it in plain words."
    ),
    "guidance.empty_step": QT_TRANSLATE_NOOP("messages", "Write what is to be done."),
    "guidance.untitled": QT_TRANSLATE_NOOP("messages", "Write a title."),
    "hotline.known": QT_TRANSLATE_NOOP(
        "messages", "This number is in the list already, as {name}. Change that entry instead."
    ),
    "hotline.nameless": QT_TRANSLATE_NOOP("messages", "Say whose number this is."),
    "hotline.of_guidance": QT_TRANSLATE_NOOP("messages", "The guidance has this number already."),
    "incident.empty": QT_TRANSLATE_NOOP("messages", "Write the words, the number, or what it did to the client."),
    "incident_channel.unknown_word": QT_TRANSLATE_NOOP(
        "messages", "The kind of contact could not be read, so it was left empty."
    ),
    "incident_precision.unknown_word": QT_TRANSLATE_NOOP(
        "messages", "How exactly the time is known could not be read, so it follows from the time itself."
    ),
    "instalment.dayless": QT_TRANSLATE_NOOP("messages", "Every instalment needs the day on which it is due."),
    "instalment.empty": QT_TRANSLATE_NOOP("messages", "The instalment of {day} needs an amount."),
    "instalment.nothing_paid": QT_TRANSLATE_NOOP("messages", "Write how much was paid."),
    "lpr.future": QT_TRANSLATE_NOOP(
        "messages", "This day has not come yet. A rate is written down once it is published."
    ),
    "lpr.known": QT_TRANSLATE_NOOP(
        "messages", "For this day {percent} % is written down already. Change that entry instead."
    ),
    "lpr.rate": QT_TRANSLATE_NOOP("messages", "Write the yearly rate in percent, such as 3.00; at most {highest}."),
    "note.empty": QT_TRANSLATE_NOOP("messages", "The note is still empty."),
    "number.not_whole": QT_TRANSLATE_NOOP("messages", "This is not a whole number."),
    "number.unreadable": QT_TRANSLATE_NOOP("messages", "This is not a whole number of days."),
    "office.nameless": QT_TRANSLATE_NOOP("messages", "The office needs a name: it stands at the head of every page."),
    "office.threshold_low": QT_TRANSLATE_NOOP("messages", "Published counts must be withheld below at least {least}."),
    "organisation.known": QT_TRANSLATE_NOOP(
        "messages", "An organisation of this name is there already. Open that one, or give this one another name."
    ),
    "offer.word_missing": QT_TRANSLATE_NOOP("messages", "Say in a word why you give it back."),
    "organisation.nameless": QT_TRANSLATE_NOOP("messages", "The organisation needs a name."),
    "party_role.unknown_word": QT_TRANSLATE_NOOP("messages", "What the client is to the debt could not be read."),
    "passphrase.broken_character": QT_TRANSLATE_NOOP(
        "messages", "The passphrase holds half a character that cannot be typed again. Type it anew."
    ),
    "passphrase.common": QT_TRANSLATE_NOOP("messages", "Everybody tries this first. Choose words that are your own."),
    "passphrase.empty": QT_TRANSLATE_NOOP(
        "messages", "Several words that only you would put together make a good passphrase."
    ),
    "passphrase.fair": QT_TRANSLATE_NOOP("messages", "Fair. One more word makes it good."),
    "passphrase.good": QT_TRANSLATE_NOOP("messages", "Good."),
    "passphrase.not_given": QT_TRANSLATE_NOOP(
        "messages",
        "No passphrase was given, and there is nobody to ask. "
        "Name a file that holds it: --passphrase-file FILE, or COUNSEL_DESK_PASSPHRASE_FILE.",
    ),
    "passphrase.taken": QT_TRANSLATE_NOOP(
        "messages", "This passphrase is in use already. Choose another: it is what tells who signs in."
    ),
    "passphrase.not_repeated": QT_TRANSLATE_NOOP("messages", "The two passphrases are not the same. Type them again."),
    "passphrase.repeated": QT_TRANSLATE_NOOP(
        "messages", "It repeats itself or counts on. Choose words that do not follow each other."
    ),
    "passphrase.strong": QT_TRANSLATE_NOOP("messages", "Strong."),
    "passphrase.too_short": QT_TRANSLATE_NOOP("messages", "Too short: anyone can guess it."),
    "passphrase.too_weak": QT_TRANSLATE_NOOP("messages", "Very weak: a computer guesses it at once. Add words."),
    "passphrase.weak": QT_TRANSLATE_NOOP("messages", "Weak. Add one or two words."),
    "person.empty": QT_TRANSLATE_NOOP("messages", "Write a name, a number, or what they are to the client."),
    "phone.masked": QT_TRANSLATE_NOOP("messages", "Stars stand for some digits. Write the whole number."),
    "phone.not_a_number": QT_TRANSLATE_NOOP("messages", "This is not a phone number. Use digits, spaces and hyphens."),
    "phone.only_first": QT_TRANSLATE_NOOP("messages", "Only one number fits here. The first was kept."),
    "phone.stored_as_number": QT_TRANSLATE_NOOP(
        "messages", "The phone is stored as a number and has lost digits. In the spreadsheet set the column to text."
    ),
    "phone.too_long": QT_TRANSLATE_NOOP(
        "messages", "This number is too long. If there are two, write each on its own."
    ),
    "phone.too_short": QT_TRANSLATE_NOOP("messages", "This number is too short. A number has at least 3 digits."),
    "row.counsellor_unknown": QT_TRANSLATE_NOOP(
        "messages", "Nobody of this name signs in here, so the case was given to you."
    ),
    "row.day_done": QT_TRANSLATE_NOOP(
        "messages",
        "This day has passed, so it went into the notes and no task was made. Where something is to be done on it, "
        "head the column “下次跟进”.",
    ),
    "row.headings_again": QT_TRANSLATE_NOOP("messages", "This row repeats the headings."),
    "row.id_other": QT_TRANSLATE_NOOP(
        "messages", "The record has another ID number, which was kept. Ask which of the two is right."
    ),
    "row.incident_time_unknown": QT_TRANSLATE_NOOP(
        "messages", "It is not known when this contact was. The day the case was opened stands in its place."
    ),
    "row.known": QT_TRANSLATE_NOOP("messages", "Everything in this row is in the vault already."),
    "row.left_out": QT_TRANSLATE_NOOP("messages", "It was left out, as you answered."),
    "row.name_other": QT_TRANSLATE_NOOP("messages", "The record has other names, which were kept."),
    "row.nobody": QT_TRANSLATE_NOOP(
        "messages", "This row holds neither a name nor a phone, so nobody can be told from it."
    ),
    "row.other_headings": QT_TRANSLATE_NOOP("messages", "This row holds the headings of another table."),
    "row.other_table": QT_TRANSLATE_NOOP(
        "messages", "This row does not stand under the headings that were read. Put it on a sheet of its own."
    ),
    "row.person_unsure": QT_TRANSLATE_NOOP(
        "messages", "It is not certain whether this is somebody known or a new person, and nobody has decided."
    ),
    "row.record_kept": QT_TRANSLATE_NOOP("messages", "The record says otherwise, which was kept."),
    "row.total": QT_TRANSLATE_NOOP("messages", "This row holds totals."),
    "row.wish_other": QT_TRANSLATE_NOOP(
        "messages", "Two wishes about calls contradict each other. The stricter one was kept: ask the client."
    ),
    "safe_contact.unclear": QT_TRANSLATE_NOOP(
        "messages", "The wish about calls is not clear, so “do not call” was set. Ask the client."
    ),
    "status.unknown_word": QT_TRANSLATE_NOOP("messages", "The status could not be read."),
    "step.reason_missing": QT_TRANSLATE_NOOP("messages", "Say in a few words why this step does not apply."),
    "task.ends_before_due": QT_TRANSLATE_NOOP("messages", "This lies before the day on which the task is due."),
    "task.reason_missing": QT_TRANSLATE_NOOP("messages", "Say in a few words why this was not possible."),
    "task.untitled": QT_TRANSLATE_NOOP("messages", "Say in a few words what is to be done."),
    "template.offset": QT_TRANSLATE_NOOP("messages", "Write a number of days from 0 to {limit}."),
    "working_year.day": QT_TRANSLATE_NOOP("messages", "{day} is not a day of this year, or stands in both lists."),
    "working_year.empty": QT_TRANSLATE_NOOP("messages", "Write down at least one day off."),
    "working_year.known": QT_TRANSLATE_NOOP(
        "messages", "The year {year} is written down already. Change that entry instead."
    ),
    "working_year.unread": QT_TRANSLATE_NOOP(
        "messages", "This was not understood: {words}. Write days and spans such as 2月5日至11日放假, or take it out."
    ),
    "working_year.year": QT_TRANSLATE_NOOP("messages", "Write a year from {first} to {last}."),
    "text.cut": QT_TRANSLATE_NOOP("messages", "The text is very long. Its end was left out."),
    "text.too_long": QT_TRANSLATE_NOOP("messages", "This text has {length} characters; at most {limit} can be kept."),
    "time.impossible": QT_TRANSLATE_NOOP("messages", "There is no such time of day."),
    "time.unreadable": QT_TRANSLATE_NOOP("messages", "This is not a time. Write it like 15:00 or 下午3点."),
    "view.name_taken": QT_TRANSLATE_NOOP("messages", "A view of that name comes with the list. Choose another name."),
    "view.unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no view called “{name}” among those you have kept. Look for its name above the list."
    ),
    "view.nameless": QT_TRANSLATE_NOOP("messages", "Give this view a name."),
}
