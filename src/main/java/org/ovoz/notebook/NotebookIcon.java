package org.ovoz.notebook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.markup.Markup;

/** The icon as a picture of any size: a ground of the study's colour and a white shape on it, on a field of 100 × 100. */
final class NotebookIcon {

    private static final int FIELD = 100;
    private static final double RING = 30;
    private static final double HOLE = 18;
    private static final String WHITE = "#fff";

    /** A white part of the shape. */
    private record Box(double x, double y, double width, double height) {}

    private final Study.Notebook notebook;

    NotebookIcon(Study.Notebook notebook) {
        this.notebook = notebook;
    }

    private List<Box> boxes() {
        return switch (notebook.picture()) {
            case LINES -> List.of(new Box(26, 30, 48, 8), new Box(26, 46, 48, 8), new Box(26, 62, 30, 8));
            case SQUARE -> List.of(new Box(30, 30, 40, 40));
            case GRID ->
                List.of(
                        new Box(28, 28, 20, 20),
                        new Box(52, 28, 20, 20),
                        new Box(28, 52, 20, 20),
                        new Box(52, 52, 20, 20));
            case RING -> List.of();
        };
    }

    String svg() {
        var side = Integer.toString(FIELD);
        var svg = new Markup()
                .open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + side + " " + side)
                .empty("rect", "width", side, "height", side, "fill", notebook.colour());
        if (notebook.picture() == Study.Notebook.Picture.RING) {
            svg.empty(
                    "circle",
                    "cx",
                    number(FIELD / 2.0),
                    "cy",
                    number(FIELD / 2.0),
                    "r",
                    number((RING + HOLE) / 2),
                    "fill",
                    "none",
                    "stroke",
                    WHITE,
                    "stroke-width",
                    number(RING - HOLE));
        }
        boxes().forEach(box -> svg.empty(
                "rect",
                "x",
                number(box.x),
                "y",
                number(box.y),
                "width",
                number(box.width),
                "height",
                number(box.height),
                "fill",
                WHITE));
        return svg.close().toString();
    }

    private static String number(double length) {
        return Long.toString(Math.round(length));
    }

    /** For devices whose home screen takes no drawing. */
    byte[] png(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale((double) size / FIELD, (double) size / FIELD);
        pen.setColor(Color.decode(notebook.colour()));
        pen.fillRect(0, 0, FIELD, FIELD);
        pen.setColor(Color.WHITE);
        draw(pen);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void draw(Graphics2D pen) {
        if (notebook.picture() == Study.Notebook.Picture.RING) {
            var ring = new Area(circle(RING));
            ring.subtract(new Area(circle(HOLE)));
            pen.fill(ring);
        }
        boxes().forEach(box -> pen.fill(new Rectangle2D.Double(box.x, box.y, box.width, box.height)));
    }

    private static Ellipse2D circle(double radius) {
        var centre = FIELD / 2.0;
        return new Ellipse2D.Double(centre - radius, centre - radius, 2 * radius, 2 * radius);
    }
}
