"""Paints one page of a paper: panels behind the text, the text, boxes, figures, running head and foot."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from counsel_desk.documents.characters import as_printed
from counsel_desk.documents.fonts import paper_font
from counsel_desk.documents.sheet import (
    ACCENT,
    BOTTOM,
    GREY,
    LEFT,
    PADDING,
    PAGE,
    RIGHT,
    TINT,
    TOP,
    Box,
    PanelStyle,
    PaperDocument,
    Span,
    millimetres,
    page_of,
    points,
)


def paint(document: PaperDocument, painter: QPainter, page: int) -> None:
    """Paint a page, counted from 0, in layout units with the painter's origin at the corner of the paper."""
    painter.save()
    painter.setClipRect(QRectF(0, 0, PAGE.width(), PAGE.height()))
    painter.translate(0, -page * PAGE.height())
    for panel in document.panels:
        area = document.extent(panel.span)
        if page_of(area.top()) == page:
            _paint_panel(painter, panel.style, area.adjusted(0, -PADDING, 0, PADDING))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, page * PAGE.height(), PAGE.width(), PAGE.height())
    document.documentLayout().draw(painter, context)
    for box in document.boxes:
        line = next(document.lines(box.block))
        if page_of(line.top()) == page:
            _paint_box(painter, box, line)
    for figure in document.figures:
        room = document.extent(Span(figure.block, figure.block))
        if page_of(room.top()) == page:
            figure.paint(painter, room)
    painter.restore()
    _paint_edges(document, painter, page)


def _paint_panel(painter: QPainter, style: PanelStyle, area: QRectF) -> None:
    if style is PanelStyle.CARD:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TINT))
        painter.drawRect(area)
        painter.setBrush(QColor(ACCENT))
        painter.drawRect(QRectF(area.left(), area.top(), millimetres(1.4), area.height()))
    elif style is PanelStyle.FRAME:
        painter.setPen(QPen(QColor(ACCENT), points(1.25)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, PADDING / 2, PADDING / 2)
    else:
        painter.setPen(QPen(QColor(ACCENT), points(0.8)))
        height = area.bottom() - PADDING / 2
        painter.drawLine(QLineF(area.left(), height, area.right(), height))


def _paint_box(painter: QPainter, box: Box, line: QRectF) -> None:
    square = QRectF(box.left, line.center().y() - box.size / 2, box.size, box.size)
    painter.setPen(QPen(QColor(ACCENT), box.size / 12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRoundedRect(square, box.size / 8, box.size / 8)
    if box.ticked:
        tick = [QPointF(0.22, 0.52), QPointF(0.43, 0.74), QPointF(0.80, 0.26)]
        painter.setPen(QPen(QColor(ACCENT), box.size / 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([square.topLeft() + point * box.size for point in tick]))


def _paint_edges(document: PaperDocument, painter: QPainter, page: int) -> None:
    running = document.running
    size = document.sizes.small
    if page > 0 and running.head_left:
        line = TOP - millimetres(6)
        _paint_edge(painter, (running.head_left, running.head_right), line - millimetres(2), size)
        painter.setPen(QPen(QColor(ACCENT), points(0.8)))
        painter.drawLine(QLineF(LEFT, line, RIGHT, line))
    number = running.page.format(page=page + 1, pages=document.pageCount())
    _paint_edge(painter, (running.foot, number), BOTTOM + millimetres(10), size)


def _paint_edge(painter: QPainter, texts: tuple[str, str], baseline: float, size: float) -> None:
    """A text at the left and one at the right, each cut with … at half the width so that they cannot meet."""
    font = paper_font(points(size))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(GREY))
    most = (RIGHT - LEFT) * 0.62, (RIGHT - LEFT) * 0.36
    left, right = (
        metrics.elidedText(as_printed(text), Qt.TextElideMode.ElideRight, width)
        for text, width in zip(texts, most, strict=True)
    )
    painter.drawText(QPointF(LEFT, baseline), left)
    painter.drawText(QPointF(RIGHT - metrics.horizontalAdvance(right), baseline), right)
