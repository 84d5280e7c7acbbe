"""The receipt of an erasure, written as a PDF."""

from functools import partial
from pathlib import Path

from counsel_desk.domain.erasing import ErasureReceipt
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasure_receipt import save_receipt


def write_receipt(desk: Desk, target: Path, receipt: ErasureReceipt) -> None:
    """Write it, whole or not at all, in whichever thread; FileError when it cannot be written."""
    from counsel_desk.documents.erasure import lay_out_erasure  # noqa: PLC0415 - seldom wanted
    from counsel_desk.documents.printing import write_pdf  # noqa: PLC0415 - as above
    from counsel_desk.messages.erasure_paper import erasure_paper  # noqa: PLC0415 - as above

    document = lay_out_erasure(erasure_paper(receipt))
    save_receipt(desk, target, partial(write_pdf, document))
