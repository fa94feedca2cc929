package ua.viche.api.consultations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import ua.viche.platform.http.Language;

/// The comparative table that lawyers work with, as a document for word processors (ECMA-376).
final class ReportTable {

    private static final long LONG_SIDE = 16_838;
    private static final long SHORT_SIDE = 11_906;
    private static final long MARGIN = 850;

    private final Report report;
    private final Language language;
    private final ReportWords words;

    private ReportTable(Report report, Language language) {
        this.report = report;
        this.language = language;
        words = ReportWords.in(language);
    }

    static byte[] of(Report report, Language language) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            new ReportTable(report, language).write(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(XWPFDocument document) {
        landscape(document);
        var title = report.consultation().title().in(language.locale());
        document.getProperties().getCoreProperties().setTitle(words.of("title") + " — " + title);
        paragraph(document.createParagraph(), words.of("title"), false);
        paragraph(document.createParagraph(), title, true);
        paragraph(document.createParagraph(),
                report.rules().body().in(language.locale()) + " · " + words.of("reported") + ": " + words.day(report.at()),
                false);
        paragraph(document.createParagraph(), words.of("contributions") + ": " + ReportCells.figures(report, words), false);
        paragraph(document.createParagraph(), words.of("conclusion"), true);
        paragraph(document.createParagraph(), report.conclusion().in(language.locale()), false);
        paragraph(document.createParagraph(), words.of("table"), true);
        if (report.rows().isEmpty()) {
            paragraph(document.createParagraph(), words.of("none"), false);
        } else {
            table(document.createTable(1, ReportCells.COLUMNS.size()));
        }
    }

    private static void landscape(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    private void table(XWPFTable table) {
        table.setWidth("100%");
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        for (var column = 0; column < ReportCells.COLUMNS.size(); column++) {
            cell(head, column, words.of(ReportCells.COLUMNS.get(column)), true);
        }
        for (var group : ReportCells.groups(report.rows())) {
            rows(table, group);
        }
    }

    private void rows(XWPFTable table, List<Report.Row> group) {
        var section = group.getFirst().contribution().section();
        for (var row : group) {
            var line = table.createRow();
            cell(line, 0, String.valueOf(row.number()), false);
            var provision = line.getCell(1);
            if (row == group.getFirst()) {
                cell(line, 1, ReportCells.provision(section, words), true);
                if (section != null) {
                    paragraph(provision.addParagraph(), section.source(), false);
                }
            }
            if (group.size() > 1) {
                merged(provision, row == group.getFirst());
            }
            var cells = ReportCells.of(row, words);
            for (var column = 0; column < cells.size(); column++) {
                cell(line, column + 2, cells.get(column), false);
            }
        }
    }

    private static void merged(XWPFTableCell cell, boolean first) {
        var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        properties.addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
    }

    private static void cell(XWPFTableRow row, int column, String text, boolean bold) {
        paragraph(row.getCell(column).getParagraphs().getFirst(), text, bold);
    }

    private static void paragraph(XWPFParagraph paragraph, String text, boolean bold) {
        var run = paragraph.createRun();
        run.setBold(bold);
        var lines = text.lines().map(ReportTable::printable).toList();
        for (var line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line), line);
        }
    }

    /// What XML 1.0 cannot hold is left out.
    private static String printable(String line) {
        return line.codePoints().filter(character -> character == '\t' || character >= ' ' && character != 0xFFFE
                && character != 0xFFFF && !(character >= 0x7F && character < 0xA0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
