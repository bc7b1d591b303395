package org.ovoz.report.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.report.ReportBlock;
import org.w3c.dom.Element;

/** Draws the pies of a PDF as vectors. */
record PieDrawer(List<ReportBlock.Chart> pies) implements FSObjectDrawer {

    static final String TYPE = "ovoz/pie";

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var values = pies.get(Integer.parseInt(element.getAttribute("data-number")))
                .series()
                .getFirst()
                .values();
        var pie = new HtmlCharts.Pie(values);
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, pen -> {
                    var size = Math.min(width, height) / dotsPerPixel;
                    for (int slice = 0; slice < values.size(); slice++) {
                        pen.setColor(Color.decode("#" + Palette.slice(slice)));
                        var from = pie.begin(slice);
                        pen.fill(new Arc2D.Double(0, 0, size, size, 90 - from, from - pie.begin(slice + 1), Arc2D.PIE));
                    }
                });
        return null;
    }
}
