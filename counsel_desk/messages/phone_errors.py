"""What can be wrong with a source of messages and calls, and what is told of one that was read."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

PHONE_ERRORS = {
    "phone_file.broken": QT_TRANSLATE_NOOP("messages", "Line {place}: this message is damaged and stayed out."),
    "phone_file.columns_missing": QT_TRANSLATE_NOOP(
        "messages",
        "No columns of {file} tell when, and who or what. The headings found are: {found}. "
        "Name the columns 时间, 对方号码 and 内容, or choose them by hand.",
    ),
    "phone_file.columns_missing:plain": QT_TRANSLATE_NOOP(
        "messages", "{file} has no headings. Write a first row with 时间, 对方号码 and 内容 above the columns."
    ),
    "phone_file.columns_recalled": QT_TRANSLATE_NOOP(
        "messages", "The columns hold what your office last said of these headings. Look ahead to see whether it is so."
    ),
    "phone_file.count_differs": QT_TRANSLATE_NOOP(
        "messages", "The file says that it holds {shown} messages or calls, which is not so. All of them were read."
    ),
    "phone_file.day_taken": QT_TRANSLATE_NOOP(
        "messages",
        "Line {place}, “{shown}”: no date stands there, so it was counted from today. "
        "Was it copied on another day? Then write the date into it and read it again.",
    ),
    "phone_file.days_backwards": QT_TRANSLATE_NOOP("messages", "The last day lies before the first one."),
    "phone_file.doctype": QT_TRANSLATE_NOOP(
        "messages", "{file} declares a document type, as no export of a phone does. It may be meant to do harm."
    ),
    "phone_file.no_text": QT_TRANSLATE_NOOP(
        "messages", "{file} is a picture of paper without text in it. Ask the carrier for the list as a table."
    ),
    "phone_file.time_taken": QT_TRANSLATE_NOOP(
        "messages",
        "No time stands in this text, so it was read as one message of this minute. "
        "Write who and when above each message, such as 小王 2026-03-05 22:10, and read it again.",
    ),
    "phone_file.truncated": QT_TRANSLATE_NOOP(
        "messages",
        "Line {place}: the file is cut off here. All before it was read; ask for a complete copy.",
    ),
    "phone_file.unanswered_absent": QT_TRANSLATE_NOOP(
        "messages", "This source lists no unanswered calls: they are not recorded, which does not mean there were none."
    ),
    "phone_file.undated": QT_TRANSLATE_NOOP(
        "messages", "Line {place}: “{shown}” is no time that can be read, so this message stayed out."
    ),
    "phone_file.undated:plain": QT_TRANSLATE_NOOP("messages", "Line {place}: this message has no time and stayed out."),
    "phone_file.unknown": QT_TRANSLATE_NOOP(
        "messages",
        "{file} holds no messages or calls that can be read. Choose a backup of SMS Backup & Restore, "
        "a list of calls or messages, or a forwarded chat.",
    ),
    "phone_file.year_taken": QT_TRANSLATE_NOOP(
        "messages",
        "Line {place}, “{shown}”: no year stands there, so the last such day was taken. "
        "Is it another year? Then write the year into it and read it again.",
    ),
}
