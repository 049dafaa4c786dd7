package dev.ecps.desktop.controls;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Line drawings on a field of 24 × 24, drawn for this phone. They take the colour of the class {@code icon}. */
public enum Icon {
    BACK("M15 5 L8 12 L15 19"),
    BACKSPACE("M9 5 H20 A1 1 0 0 1 21 6 V18 A1 1 0 0 1 20 19 H9 L3 12 Z M12 9.5 L17 14.5 M17 9.5 L12 14.5"),
    BELL("M6 17 V11 A6 6 0 0 1 18 11 V17 L19.5 18.5 H4.5 Z M10 21 H14 M12 3 V5"),
    BELL_OFF("M6 17 V11 A6 6 0 0 1 18 11 V17 L19.5 18.5 H4.5 Z M10 21 H14 M3.5 3.5 L20.5 20.5"),
    CHECK("M5 13 L10 18 L19 7"),
    CHEVRON("M9 5 L16 12 L9 19"),
    CLIPBOARD("M8 5 H6 A1 1 0 0 0 5 6 V20 A1 1 0 0 0 6 21 H18 A1 1 0 0 0 19 20 V6 A1 1 0 0 0 18 5 H16"
            + " M9 3 H15 V7 H9 Z M9 12 H15 M9 16 H13"),
    CLOCK("M12 3 A9 9 0 1 1 11.99 3 Z M12 7 V12 L15.5 14"),
    CROSS("M6 6 L18 18 M18 6 L6 18"),
    GEAR(gear()),
    IMAGE("M4 4 H20 A1 1 0 0 1 21 5 V19 A1 1 0 0 1 20 20 H4 A1 1 0 0 1 3 19 V5 A1 1 0 0 1 4 4 Z"
            + " M3 17 L9 11 L14 16 L17 13 L21 17 M15.5 7.2 A1.3 1.3 0 1 1 15.49 7.2 Z"),
    LOCK("M6 11 H18 A1 1 0 0 1 19 12 V20 A1 1 0 0 1 18 21 H6 A1 1 0 0 1 5 20 V12 A1 1 0 0 1 6 11 Z"
            + " M8 11 V8 A4 4 0 0 1 16 8 V11 M12 15 V17.5"),
    MAIL(
            "M4 5 H20 A2 2 0 0 1 22 7 V17 A2 2 0 0 1 20 19 H4 A2 2 0 0 1 2 17 V7 A2 2 0 0 1 4 5 Z M2.6 7 L12 13.5 L21.4 7"),
    PHONE("M8 2 H16 A2 2 0 0 1 18 4 V20 A2 2 0 0 1 16 22 H8 A2 2 0 0 1 6 20 V4 A2 2 0 0 1 8 2 Z M11 18.5 H13"),
    SCREEN("M4 4 H20 A2 2 0 0 1 22 6 V15 A2 2 0 0 1 20 17 H4 A2 2 0 0 1 2 15 V6 A2 2 0 0 1 4 4 Z M12 17 V21 M8 21 H16"),
    SHIELD("M12 2.5 L20 5.5 V11.5 C20 16.5 16.6 20 12 21.5 C7.4 20 4 16.5 4 11.5 V5.5 Z M8.3 12 L11 14.7 L15.9 9.3"),
    SMS("M5 4 H19 A2 2 0 0 1 21 6 V14 A2 2 0 0 1 19 16 H11 L6 20.5 V16 H5 A2 2 0 0 1 3 14 V6 A2 2 0 0 1 5 4 Z"
            + " M8 10 H8.1 M12 10 H12.1 M16 10 H16.1"),
    WARNING("M12 3.5 L22 20.5 H2 Z M12 10 V14.5 M12 17.4 H12.1");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /**
     * A new drawing of this icon.
     *
     * @param size height and width of its field, in pixels
     */
    public Node drawn(double size) {
        var line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("icon");
        line.setFill(Color.TRANSPARENT);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        var field = new SVGPath();
        field.setContent("M0 0 H24 V24 H0 Z");
        field.setFill(Color.TRANSPARENT);
        var whole = new Group(field, line);
        whole.setScaleX(size / 24);
        whole.setScaleY(size / 24);
        return new Group(whole);
    }

    private static String gear() {
        var outline = new StringBuilder();
        int teeth = 8;
        for (int corner = 0; corner < teeth * 4; corner++) {
            double turn = 2 * Math.PI * (corner - 0.5) / (teeth * 4) + (corner % 2 == 0 ? 0.05 : -0.05);
            double reach = corner % 4 < 2 ? 9.6 : 7.2;
            double x = 12 + reach * Math.sin(turn);
            double y = 12 - reach * Math.cos(turn);
            outline.append(corner == 0 ? 'M' : 'L')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(' ');
        }
        return outline + "Z M12 9 A3 3 0 1 1 11.99 9 Z";
    }
}
