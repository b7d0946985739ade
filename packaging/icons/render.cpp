#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

// render-icon SVG PNG SIDE: a square picture of a drawing, on nothing.
int main(int argc, char **argv)
{
    constexpr int kArguments = 4;
    constexpr int kBadUsage = 2;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int side = arguments.size() == kArguments ? arguments[3].toInt() : 0;
    if (side <= 0) {
        std::fputs("render-icon SVG PNG SIDE\n", stderr);
        return kBadUsage;
    }
    QSvgRenderer drawing(arguments[1]);
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    if (!drawing.isValid() || !image.save(arguments[2], "PNG")) {
        std::fprintf(stderr, "%s cannot be drawn, or %s cannot be written\n", argv[1], argv[2]);
        return 1;
    }
    return 0;
}
