#include "tests/ui/WindowFixture.h"
#include "ui/jobs/PictureConversion.h"
#include "ui/models/FrameTable.h"
#include "ui/models/MaskImage.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/RetouchPanel.h"
#include "ui/widgets/RetouchView.h"
#include "ui/windows/RetouchActions.h"
#include "ui/windows/WindowActions.h"

#include "core/pipeline/StartPicture.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <QUndoStack>

#include <cstdint>
#include <cstdlib>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Paints over pictures in the real window, as an artist would.
class TestRetouchWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void markedPart_isPaintedAnew_andTheRestStays();
    void nothingMarked_paintsTheWholePicture();
    void strengthOfNothing_paintsNothing();
    void canvas_growsByDragAndKey();
    void picture_isEnlarged();
    void ownPicture_canBePaintedOver();
    void keys_moveTheBrushAndMark();
    void marks_comeBackInTheNextPicture();
    void choices_areRememberedByTheNextWindow();
    void commands_areReachedFromTheWords();

private:
    [[nodiscard]] RetouchPage &page() { return *m->window->findChild<RetouchPage *>(); }
    [[nodiscard]] RetouchView &view() { return page().view(); }
    [[nodiscard]] RetouchActions &actions() { return *m->window->actions().retouch; }
    [[nodiscard]] const Frame &frame() { return m->session->table().frames().front(); }
    void paint();
    /// Paints one and opens it.
    void openResult();
    void setStrength(double strength);
    [[nodiscard]] QPoint place(double x, double y);
    void drag(const QPoint &from, const QPoint &to);

    std::unique_ptr<WindowFixture> m;
};

void TestRetouchWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    PaintSettings settings = m->session->settings();
    settings.count = 1;
    settings.params["steps"] = std::int64_t{4};
    m->session->setSettings(settings);
}

void TestRetouchWindow::cleanup()
{
    m.reset();
}

void TestRetouchWindow::paint()
{
    const auto painted = [this] {
        const auto &frames = m->session->table().frames();
        return frames.isEmpty() ? 0 : frames.front().id;
    };
    const JobId before = painted();
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(painted() != before && !m->session->isPainting() && !frame().path.isEmpty(), kPatienceMs);
}

void TestRetouchWindow::openResult()
{
    paint();
    QTest::keyClick(m->window.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page().isVisible() && page().hasPicture(), kPatienceMs);
}

void TestRetouchWindow::setStrength(double strength)
{
    RetouchSettings settings = page().panel().settings();
    settings.way(page().kind()).strength = strength;
    page().panel().setSettings(settings);
}

QPoint TestRetouchWindow::place(double x, double y)
{
    // The picture is in the middle of the view.
    const double scale = view().scale() / view().devicePixelRatioF();
    const QSizeF size = QSizeF(view().picture().size()) * scale;
    return (QRectF(view().rect()).center() + QPointF((x - 0.5) * size.width(), (y - 0.5) * size.height())).toPoint();
}

void TestRetouchWindow::drag(const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&view(), (from + to) / 2);
    QTest::mouseMove(&view(), to);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
}

void TestRetouchWindow::markedPart_isPaintedAnew_andTheRestStays()
{
    openResult();
    const QImage before = page().picture().image.convertToFormat(QImage::Format_RGB32);
    view().setBrush(before.width() / 4.0);
    drag(place(0.3, 0.3), place(0.7, 0.3));
    const QImage marked = view().mask();
    QVERIFY(mask::markedShare(marked) > 0.05 && mask::markedShare(marked) < 0.4);
    QVERIFY(marked.pixelColor(before.width() / 2, before.height() * 3 / 10).red() > 200);
    // A stroke is a step.
    m->window->actions().undo->trigger();
    QVERIFY(mask::marksNothing(view().mask()));
    m->window->actions().redo->trigger();
    QCOMPARE(view().mask(), marked);

    setStrength(0.9);
    paint();
    QVERIFY(!page().isVisible());
    const Recipe &recipe = frame().painting->recipe;
    QVERIFY(recipe.start && recipe.start->kind == RecipeStart::Kind::Repaint && !recipe.start->maskPng.empty());
    // Neighbours were found for the marked part, which is in the upper half, and the words count as well.
    QVERIFY(recipe.query.parts.front().kind == QueryPart::Kind::Image && recipe.query.parts.front().crop);
    QVERIFY(recipe.query.parts.front().crop->y + recipe.query.parts.front().crop->height < 0.6);
    QCOMPARE(recipe.query.parts.size(), std::size_t{2});
    QVERIFY(!recipe.neighbours.empty());
    QCOMPARE(recipe.parents, std::vector<std::string>{recipe.start->contentId});
    const QImage after = frame().image.convertToFormat(QImage::Format_RGB32);
    QCOMPARE(after.size(), before.size());
    int changed = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            const bool same = before.pixel(x, y) == after.pixel(x, y);
            if (marked.pixelColor(x, y).red() == 0)
                QVERIFY2(same, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            changed += same ? 0 : 1;
        }
    }
    QVERIFY(changed > before.width() * before.height() / 50);
}

void TestRetouchWindow::nothingMarked_paintsTheWholePicture()
{
    openResult();
    const QImage before = page().picture().image.convertToFormat(QImage::Format_RGB32);
    setStrength(0.5);
    paint();
    const QImage after = frame().image.convertToFormat(QImage::Format_RGB32);
    QCOMPARE(after.size(), before.size());
    qint64 far = 0;
    qint64 sum = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            const int difference = std::abs(qGreen(before.pixel(x, y)) - qGreen(after.pixel(x, y)));
            far += difference > 2 ? 1 : 0;
            sum += difference;
        }
    }
    const double pixels = static_cast<double>(before.width()) * before.height();
    QVERIFY2(static_cast<double>(far) > pixels / 4.0, "It is another picture,");
    QVERIFY2(static_cast<double>(sum) / pixels < 70.0, "but one that has kept something of it.");
}

void TestRetouchWindow::strengthOfNothing_paintsNothing()
{
    openResult();
    const QImage before = page().picture().image.convertToFormat(QImage::Format_RGB32);
    setStrength(0.0);
    paint();
    QCOMPARE(frame().image.convertToFormat(QImage::Format_RGB32), before);
}

void TestRetouchWindow::canvas_growsByDragAndKey()
{
    openResult();
    const QImage before = page().picture().image.convertToFormat(QImage::Format_RGB32);
    actions().grow->trigger();
    QVERIFY(!page().canPaint());
    drag(place(1.0, 0.5), place(1.25, 0.5));
    const int right = view().margins().right;
    QVERIFY2(std::abs(right - before.width() / 4) <= 8, qPrintable(QString::number(right)));
    m->window->actions().undo->trigger();
    QCOMPARE(view().margins().right, 0);
    m->window->actions().redo->trigger();
    QCOMPARE(view().margins().right, right);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view().margins().top, 8);
    paint();
    QCOMPARE(frame().image.size(), QSize(before.width() + right, before.height() + 8));
    const QImage old = frame().image.convertToFormat(QImage::Format_RGB32).copy(0, 8, before.width(), before.height());
    QCOMPARE(old, before);
    const Recipe &recipe = frame().painting->recipe;
    QCOMPARE(std::get<double>(recipe.params.at("guidance")), page().panel().settings().way(page().kind()).guidance);
}

void TestRetouchWindow::picture_isEnlarged()
{
    openResult();
    const RetouchedPicture picture = page().picture();
    actions().enlarge->trigger();
    QCOMPARE(page().resultSize(), picture.image.size() * 2);
    setStrength(0.0);
    paint();
    const auto smooth = pipeline::enlargedPicture(imageFromQImage(picture.image), 2.0);
    QVERIFY(smooth);
    QCOMPARE(frame().image.convertToFormat(QImage::Format_RGB32),
             qImageFromImage(*smooth).convertToFormat(QImage::Format_RGB32));
    const QImage plain = frame().image;
    QTest::keyClick(m->window.get(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page().isVisible());
    setStrength(0.3);
    paint();
    QCOMPARE(frame().image.size(), plain.size());
    QVERIFY(frame().image != plain);
    QCOMPARE(frame().painting->recipe.neighbours.size(), picture.recipe->neighbours.size());
    QCOMPARE(frame().painting->recipe.seed, picture.recipe->seed);
}

void TestRetouchWindow::ownPicture_canBePaintedOver()
{
    QImage drawing(300, 200, QImage::Format_RGB32);
    drawing.fill(QColor(120, 170, 220));
    QPainter(&drawing).fillRect(0, 120, 300, 80, QColor(200, 180, 90));
    const QString path = m->home.filePath(QStringLiteral("drawing.png"));
    QVERIFY(drawing.save(path));
    m->window->retouch(path);
    QTRY_VERIFY_WITH_TIMEOUT(page().isVisible() && page().hasPicture(), kPatienceMs);
    const auto *neighbours = page().panel().findChild<QComboBox *>();
    QCOMPARE(neighbours->findData(static_cast<int>(StartNeighbours::Own)), -1);
    paint();
    QCOMPARE(frame().image.size(), drawing.size());
    QVERIFY(frame().painting->recipe.parents.empty());
    QVERIFY(!frame().painting->recipe.neighbours.empty());
}

void TestRetouchWindow::keys_moveTheBrushAndMark()
{
    openResult();
    view().setFocus();
    view().setBrush(40.0);
    QTest::keyClick(&view(), Qt::Key_Left);
    QTest::keyClick(&view(), Qt::Key_Space);
    const QImage marked = view().mask();
    const int middle = marked.width() / 2;
    QVERIFY(marked.pixelColor(middle - 20, marked.height() / 2).red() > 200);
    QVERIFY(marked.pixelColor(middle + 20, marked.height() / 2).red() == 0);
    QTest::keyClick(&view(), Qt::Key_BracketRight);
    QCOMPARE(view().brush(), 50.0);
    QTest::keyClick(&view(), Qt::Key_X);
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(mask::marksNothing(view().mask()));
    QTest::keyClick(&view(), Qt::Key_I);
    QCOMPARE(mask::markedShare(view().mask()), 1.0);
    QTest::keyClick(&view(), Qt::Key_Delete);
    QVERIFY(mask::marksNothing(view().mask()));
}

void TestRetouchWindow::marks_comeBackInTheNextPicture()
{
    openResult();
    QVERIFY(!page().hasFormerMask());
    drag(place(0.4, 0.5), place(0.6, 0.5));
    const QImage marked = view().mask();
    paint();
    QTest::keyClick(m->window.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page().isVisible() && page().picture().path == frame().path, kPatienceMs);
    QVERIFY(mask::marksNothing(view().mask()));
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_B);
    QCOMPARE(view().mask(), marked);
    // What is undone of a picture that has gone does not touch this one.
    m->window->actions().undo->trigger();
    QVERIFY(mask::marksNothing(view().mask()));
}

void TestRetouchWindow::choices_areRememberedByTheNextWindow()
{
    openResult();
    auto *neighbours = page().panel().findChild<QComboBox *>();
    neighbours->setCurrentIndex(neighbours->findData(static_cast<int>(StartNeighbours::Strip)));
    Q_EMIT neighbours->activated(neighbours->currentIndex());
    m->window->close();
    m->window = std::make_unique<MainWindow>(*m->session, m->home.filePath(QStringLiteral("palimpsest.ini")));
    QCOMPARE(page().panel().settings().way(RecipeStart::Kind::Repaint).neighbours, StartNeighbours::Strip);
}

void TestRetouchWindow::commands_areReachedFromTheWords()
{
    paint();
    auto *words = m->window->findChild<QueryBar *>()->findChild<QLineEdit *>();
    words->setFocus();
    const QString before = words->text();
    const std::uint64_t seed = m->session->settings().seed;
    QTest::keyClick(words, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m->session->settings().seed != seed);
    QTest::keyClick(words, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page().isVisible(), kPatienceMs);
    QCOMPARE(words->text(), before);
}

QTEST_MAIN(TestRetouchWindow)
#include "tst_retouch_window.moc"
