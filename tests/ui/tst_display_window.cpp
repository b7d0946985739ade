#include "tests/ui/HistoryWindow.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/RetouchPage.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/CompareView.h"
#include "ui/widgets/NeighbourDelegate.h"
#include "ui/widgets/PictureViewer.h"
#include "ui/widgets/RetouchView.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/HistoryActions.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QHash>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

/// A notebook's screen, in device-independent pixels.
constexpr QSize kScreen(1280, 800);

QString say(const QWidget &widget)
{
    QString way = QLatin1String(widget.metaObject()->className());
    for (const QWidget *up = widget.parentWidget(); up != nullptr && !up->isWindow(); up = up->parentWidget())
        way.prepend(QLatin1String(up->metaObject()->className()) + QLatin1Char('/'));
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *label = qobject_cast<const QLabel *>(&widget);
    way += QStringLiteral(" \"%1\" %2x%3")
               .arg(button != nullptr  ? button->text()
                    : label != nullptr ? label->text()
                                       : widget.accessibleName())
               .arg(widget.width())
               .arg(widget.height());
    return way.remove(QStringLiteral("palimpsest::ui::"));
}

void collect(const QLayout &layout, QList<QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->layout() != nullptr)
            collect(*item->layout(), widgets);
        else if (item->widget() != nullptr && item->widget()->isVisible() && !item->widget()->size().isEmpty())
            widgets.append(item->widget());
    }
}

/// Controls with less room than their words and signs need.
QStringList squeezed(const QWidget &window)
{
    QStringList result;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool fixedWords = label != nullptr && !label->text().isEmpty() && !label->wordWrap();
        const bool control = fixedWords || qobject_cast<const QAbstractButton *>(widget) != nullptr
                             || qobject_cast<const QComboBox *>(widget) != nullptr
                             || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
                             || qobject_cast<const QLineEdit *>(widget) != nullptr;
        // Qt's own parts, and what is made to give way.
        const bool ours = !widget->objectName().startsWith(QLatin1String("qt_"))
                          && widget->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored
                          && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) == nullptr
                          && qobject_cast<const QComboBox *>(widget->parentWidget()) == nullptr
                          && qobject_cast<const QLineEdit *>(widget->parentWidget()) == nullptr;
        const QSize least = widget->minimumSizeHint();
        // One pixel is what rounding at a broken scale may take.
        if (control && ours && widget->isVisible()
            && (widget->width() + 1 < least.width() || widget->height() + 1 < least.height()))
            result.append(QStringLiteral("%1 needs %2x%3").arg(say(*widget)).arg(least.width()).arg(least.height()));
    }
    return result;
}

/// What lies over its neighbours in a layout, or reaches out of it.
QStringList overlapping(const QWidget &window)
{
    QStringList result;
    for (const QWidget *parent : window.findChildren<QWidget *>()) {
        if (!parent->isVisible() || parent->layout() == nullptr)
            continue;
        QList<QWidget *> widgets;
        collect(*parent->layout(), widgets);
        for (qsizetype i = 0; i < widgets.size(); ++i) {
            if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widgets[i]->geometry()))
                result.append(say(*widgets[i]) + QStringLiteral(" reaches out of ") + say(*parent));
            for (qsizetype j = 0; j < i; ++j) {
                if (widgets[i]->geometry().adjusted(1, 1, -1, -1).intersects(widgets[j]->geometry()))
                    result.append(say(*widgets[i]) + QStringLiteral(" lies over ") + say(*widgets[j]));
            }
        }
    }
    return result;
}

double brightness(const QImage &image)
{
    const QImage small = image.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0.0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            sum += qGray(small.pixel(x, y));
    }
    return sum / (small.width() * small.height());
}

/// The colour that most of `image` has.
QColor groundOf(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            ++counts[image.pixel(x, y)];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return most == counts.end() ? QColor() : QColor(most.key());
}

/// The best contrast of the strokes of a grey sign to its ground; 21 where it has colours of its own.
double contrastOf(const QImage &sign, const QColor &ground)
{
    double best = 1.0;
    for (int y = 0; y < sign.height(); ++y) {
        for (int x = 0; x < sign.width(); ++x) {
            const QColor colour = sign.pixelColor(x, y);
            if (colour.alpha() > 60 && colour.hsvSaturation() > 60)
                return 21.0;
            if (colour.alpha() > 200)
                best = std::max(best, contrastRatio(QColor(colour.rgb()), ground));
        }
    }
    return best;
}

/// Pictures lie on a grey that is the same in dark and in light.
bool isGrey(const QWidget &widget)
{
    return qobject_cast<const Canvas *>(&widget) != nullptr || qobject_cast<const CompareView *>(&widget) != nullptr
           || qobject_cast<const RetouchView *>(&widget) != nullptr
           || qobject_cast<const PictureViewer *>(&widget) != nullptr;
}

bool showsPictures(const QWidget &widget)
{
    return isGrey(widget) || (widget.parentWidget() != nullptr && isGrey(*widget.parentWidget()));
}

/// Whether this is one of ours whose ground says what its colours are.
bool isPanel(const QWidget &widget)
{
    const auto below = widget.findChildren<QWidget *>();
    return widget.width() >= 100 && widget.height() >= 30
           && QByteArray(widget.metaObject()->className()).startsWith("palimpsest::ui::")
           && std::none_of(below.begin(), below.end(),
                           [](const QWidget *each) { return each->isVisible() && isGrey(*each); });
}

QImage shotOf(const QWidget &widget)
{
    return const_cast<QWidget &>(widget).grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Thin strokes are only full of their colour where they are drawn large.
constexpr double kFine = 4.0;

/// What has not followed the switch to `appearance`; empty where all has.
QString colourFault(const QWidget &widget, Appearance appearance)
{
    if (isDark(widget.palette()) != (appearance == Appearance::Dark))
        return QStringLiteral("has the palette of before");
    QImage sign;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button != nullptr && button->isEnabled())
        sign = button->icon().pixmap(button->iconSize(), kFine).toImage();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        sign = label->pixmap(Qt::ReturnByValue).toImage();
    if (sign.isNull() || widget.visibleRegion().isEmpty())
        return {};
    // What a widget does not fill itself is filled below it.
    QWidget *window = widget.window();
    const QRect place(widget.mapTo(window, QPoint()), widget.size());
    const QColor ground = groundOf(window->grab(place).toImage());
    return contrastOf(sign, ground) >= 3.0 ? QString()
                                           : QStringLiteral("has a sign that is not seen on %1").arg(ground.name());
}

QString groundFault(const QImage &shot, Appearance appearance)
{
    const int ground = qGray(groundOf(shot).rgb());
    const bool fits = appearance == Appearance::Dark ? ground <= 110 : ground >= 150;
    return fits ? QString() : QStringLiteral("has a ground of %1").arg(ground);
}

} // namespace

/// The window on screens of all kinds: fine and coarse, dark and light.
class TestDisplayWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m.reset(); }
    void everything_hasRoom();
    void pictures_areAsFineAsTheScreen();
    void colours_followThePaletteAtOnce();
    void otherScales_areLikeThis();

private:
    /// Calls `look` on each page of the window and on each panel beside it.
    void onEachState(const std::function<void(const QString &)> &look);
    void showPage(int page);

    std::unique_ptr<HistoryWindow> m;
    QString m_painted;
};

void TestDisplayWindow::initTestCase()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<HistoryWindow>();
    for (int i = 1; i <= 3; ++i)
        m_painted = QString::fromStdString(m->paint(i, {"a lighthouse", static_cast<std::uint64_t>(40 * i), 25, {}}));
    m->openStarter();
    m->waitForNeighbours();
    m->window->resize(kScreen);
    qobject_cast<QLineEdit *>(m->named("Query"))->setText(QStringLiteral("a lighthouse"));
}

void TestDisplayWindow::showPage(int page)
{
    WindowActions &actions = m->actions();
    switch (page) {
    case 0:
        actions.backToTable->trigger();
        break;
    case 1:
        actions.browse->trigger();
        break;
    case 2:
        actions.map->trigger();
        break;
    case 3:
        actions.duplicates->trigger();
        break;
    case 4:
        m->showHistory(3);
        break;
    case 5:
        m->select({0, 1, 2});
        actions.history->compare->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m->window->findChild<ComparePage *>()->isVisible(), kPatienceMs);
        break;
    default:
        m->window->retouch(m_painted);
        QTRY_VERIFY_WITH_TIMEOUT(m->window->findChild<RetouchPage *>()->isVisible(), kPatienceMs);
        break;
    }
    QTest::qWait(30);
}

void TestDisplayWindow::onEachState(const std::function<void(const QString &)> &look)
{
    constexpr int kPages = 7;
    for (int page = 0; page < kPages; ++page) {
        showPage(page);
        look(QStringLiteral("page %1").arg(page));
    }
    m->actions().backToTable->trigger();
    for (auto *dock : m->window->findChildren<QDockWidget *>()) {
        const bool hidden = dock->isHidden();
        dock->show();
        dock->raise();
        QTest::qWait(10);
        look(dock->windowTitle());
        if (hidden)
            dock->hide();
    }
}

void TestDisplayWindow::everything_hasRoom()
{
    m->window->findChild<SentenceBar *>()->showQuestion(QStringLiteral("An export was left off."),
                                                        QStringLiteral("Go on"), [] {});
    QStringList wrong;
    onEachState([&](const QString &state) {
        if (m->window->width() > kScreen.width() || m->window->height() > kScreen.height())
            wrong.append(QStringLiteral("%1: the window grows to %2x%3")
                             .arg(state)
                             .arg(m->window->width())
                             .arg(m->window->height()));
        m->window->resize(kScreen);
        QTest::qWait(10);
        const auto look = [&] { return squeezed(*m->window) + overlapping(*m->window); };
        QStringList faults = look();
        // What was said a moment ago has its room a moment later.
        for (int again = 0; again < 5 && !faults.isEmpty(); ++again) {
            QTest::qWait(20);
            faults = look();
        }
        for (const QString &each : faults)
            wrong.append(state + QStringLiteral(": ") + each);
    });
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("\n") + wrong.join(QLatin1Char('\n'))));
}

void TestDisplayWindow::pictures_areAsFineAsTheScreen()
{
    const double ratio = m->window->devicePixelRatioF();
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        QCOMPARE(ratio, qEnvironmentVariable("QT_SCALE_FACTOR").toDouble());
    QStringList coarse;
    int signs = 0;
    onEachState([&](const QString &) {
        for (const auto *button : m->window->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->icon().isNull())
                continue;
            const QSize size = button->iconSize() * ratio;
            const QSize drawn = button->icon().pixmap(button->iconSize(), ratio).size();
            ++signs;
            if (std::max(drawn.width(), drawn.height()) + 1 < std::min(size.width(), size.height()))
                coarse.append(say(*button));
        }
        for (const auto *label : m->window->findChildren<QLabel *>()) {
            const QPixmap pixmap = label->pixmap(Qt::ReturnByValue);
            if (label->isVisible() && !pixmap.isNull() && pixmap.devicePixelRatio() < ratio)
                coarse.append(say(*label));
        }
    });
    QVERIFY(signs > 40);
    QVERIFY2(coarse.isEmpty(), qPrintable(coarse.join(QLatin1Char('\n'))));
    // The pictures of the strip are those that were asked for at this scale, not enlarged small ones.
    auto *strip = qobject_cast<QListView *>(m->named("Neighbours"));
    const QModelIndex first = strip->model()->index(0, 0);
    const PictureKey key = NeighbourDelegate::keyOf(first, strip->fontMetrics(), ratio);
    QVERIFY(key.sidePx >= ratio * 5.0 * strip->fontMetrics().height());
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->pictures().picture(key).isNull(), kPatienceMs);
}

void TestDisplayWindow::colours_followThePaletteAtOnce()
{
    QStringList wrong;
    int panels = 0;
    onEachState([&](const QString &state) {
        QHash<const QWidget *, double> dark;
        for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
            applyAppearance(appearance);
            QTest::qWait(0);
            for (const QWidget *widget : m->window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || showsPictures(*widget))
                    continue;
                QString fault = colourFault(*widget, appearance);
                if (isPanel(*widget)) {
                    ++panels;
                    const QImage shot = shotOf(*widget);
                    if (fault.isEmpty())
                        fault = groundFault(shot, appearance);
                    const double light = brightness(shot);
                    if (appearance == Appearance::Dark)
                        dark[widget] = light;
                    else if (dark.contains(widget) && light < dark[widget] + 15.0)
                        fault = QStringLiteral("goes from %1 to %2").arg(dark[widget]).arg(light);
                }
                if (!fault.isEmpty())
                    wrong.append(QStringLiteral("%1: %2 %3").arg(state, say(*widget), fault));
            }
        }
    });
    wrong.removeDuplicates();
    QVERIFY2(panels > 60, qPrintable(QString::number(panels)));
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("\n") + wrong.join(QLatin1Char('\n'))));
}

// Qt takes a scale when it starts; so each has a program of its own.
void TestDisplayWindow::otherScales_areLikeThis()
{
    const QStringList tests{QStringLiteral("everything_hasRoom"), QStringLiteral("pictures_areAsFineAsTheScreen")};
    std::vector<std::unique_ptr<QProcess>> children;
    for (const char *scale : {"1.25", "1.5", "2"}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QLatin1String(scale));
        children.push_back(std::make_unique<QProcess>());
        children.back()->setProcessEnvironment(environment);
        children.back()->setProcessChannelMode(QProcess::MergedChannels);
        children.back()->start(QCoreApplication::applicationFilePath(), tests);
    }
    for (const auto &child : children) {
        QVERIFY(child->waitForFinished(kPatienceMs));
        // What Qt warns of comes first and would hide what is wrong.
        QStringList said = QString::fromUtf8(child->readAll()).split(QLatin1Char('\n'));
        said.removeIf([](const QString &line) { return line.startsWith(QLatin1String("QWARN")); });
        const QString words = child->processEnvironment().value(QStringLiteral("QT_SCALE_FACTOR")) + QLatin1Char('\n')
                              + said.join(QLatin1Char('\n'));
        QVERIFY2(child->exitStatus() == QProcess::NormalExit && child->exitCode() == 0, qPrintable(words));
        for (const QString &test : tests)
            QVERIFY2(words.contains(QStringLiteral("PASS   : TestDisplayWindow::%1()").arg(test)), qPrintable(words));
    }
}

QTEST_MAIN(TestDisplayWindow)
#include "tst_display_window.moc"
