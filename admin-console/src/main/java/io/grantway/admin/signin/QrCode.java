package io.grantway.admin.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A text as a QR code, drawn as the path of an SVG with its quiet zone. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private final BitMatrix squares;

    private QrCode(BitMatrix squares) {
        this.squares = squares;
    }

    static QrCode of(String text) {
        try {
            return new QrCode(
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(EncodeHintType.MARGIN, QUIET_ZONE)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Width and height, in squares. */
    public int getSize() {
        return squares.getWidth();
    }

    /** One bar for each run of dark squares in a row. */
    public String getPath() {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    var start = x;
                    while (x < squares.getWidth() && squares.get(x, y)) {
                        x++;
                    }
                    path.append('M').append(start).append(' ').append(y);
                    path.append('h').append(x - start).append("v1h").append(start - x).append('z');
                }
            }
        }
        return path.toString();
    }
}
