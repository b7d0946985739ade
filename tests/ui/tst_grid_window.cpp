#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/GridDialog.h"
#include "ui/dialogs/MorphDialog.h"
#include "ui/models/FrameTable.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/NeighbourView.h"
#include "ui/windows/ExploreActions.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/WindowActions.h"

#include "core/pipeline/GridAxis.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Paints grids and morphs in the real window with the starter, as an artist would.
class TestGridWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void grid_isPaintedWithItsHeadings_andSaved();
    void dialog_proposes_andSaysWhatIsWrong();
    void databases_areChecked_andFoundInTurn();
    void killed_goesOnWithTheWholeGridInSight();
    void morph_betweenWords_isAStrip();
    void morph_saysWhatIsWrong_andFindsAnotherDatabase();
    void twoNeighbours_areMorphedDirectly();

private:
    [[nodiscard]] ExploreActions &actions() { return *m->window->actions().explore; }
    [[nodiscard]] const QVector<Frame> &frames() { return m->session->table().frames(); }
    [[nodiscard]] const Recipe &recipeAt(qsizetype index) { return frames()[index].painting->recipe; }
    [[nodiscard]] std::int64_t stepsAt(qsizetype index)
    {
        return std::get<std::int64_t>(recipeAt(index).params.at("steps"));
    }
    void choose(int steps);
    void waitForPictures(int count);
    [[nodiscard]] GridDialog *openGrid();
    [[nodiscard]] MorphDialog *openMorph();
    /// What the open dialog says will be painted.
    [[nodiscard]] QString said() const;
    static QPushButton *okOf(const QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    std::unique_ptr<WindowFixture> m;
};

namespace {

constexpr const char *kPaintAndDie = "--paint-a-grid-until-killed";
constexpr const char *kColumns = "seed=1..3";
constexpr const char *kRows = "text_strength=0.5,1";

// A program of its own, to be killed: says where its home is and paints a grid.
int paintGridUntilKilled()
{
    WindowFixture fixture;
    fixture.openStarter();
    fixture.waitForNeighbours();
    PaintSettings settings = fixture.session->settings();
    settings.params["steps"] = std::int64_t{10};
    fixture.session->setSettings(settings);
    const auto plan = pipeline::planGrid(fixture.session->currentRecipe(), *pipeline::parseGridAxis(kColumns),
                                         *pipeline::parseGridAxis(kRows), fixture.session->gridWorld());
    if (!plan)
        return 1;
    std::printf("%s\n", qPrintable(fixture.home.path()));
    std::fflush(stdout);
    fixture.session->paintGrid(*plan);
    return QApplication::exec();
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY(QFile::copy(file.filePath(), QDir(to).filePath(file.fileName())));
}

} // namespace

void TestGridWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    if (QLatin1String(QTest::currentTestFunction()).startsWith(QLatin1String("killed")))
        return;
    m->openStarter();
    m->waitForNeighbours();
    choose(2);
}

void TestGridWindow::cleanup()
{
    m.reset();
}

void TestGridWindow::choose(int steps)
{
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{steps};
    m->session->setSettings(settings);
}

void TestGridWindow::waitForPictures(int count)
{
    const auto done = [this, count] {
        return !m->session->isPainting() && frames().size() == count
               && std::all_of(frames().begin(), frames().end(),
                              [](const Frame &frame) { return frame.painting && !frame.path.isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(done(), kPatienceMs);
}

GridDialog *TestGridWindow::openGrid()
{
    m->window->activateWindow();
    if (!QTest::qWaitForWindowActive(m->window.get()))
        return nullptr;
    QTest::keyClick(m->window.get(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    return m->window->findChild<GridDialog *>();
}

MorphDialog *TestGridWindow::openMorph()
{
    m->window->activateWindow();
    if (!QTest::qWaitForWindowActive(m->window.get()))
        return nullptr;
    QTest::keyClick(m->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    return m->window->findChild<MorphDialog *>();
}

QString TestGridWindow::said() const
{
    const auto *label = qobject_cast<QLabel *>(m->named("What will be painted"));
    return label == nullptr ? QString() : label->text();
}

void TestGridWindow::grid_isPaintedWithItsHeadings_andSaved()
{
    GridDialog *dialog = openGrid();
    QVERIFY(dialog != nullptr);
    dialog->setAxes(QStringLiteral("k=1,2,3"), QStringLiteral("steps=1,2"));
    QTRY_VERIFY2(said().startsWith(QStringLiteral("3 × 2 = 6 pictures")), qPrintable(said()));
    QTRY_VERIFY(okOf(dialog)->isEnabled());
    okOf(dialog)->click();
    waitForPictures(6);
    for (qsizetype i = 0; i < 6; ++i) {
        QCOMPARE(recipeAt(i).k, static_cast<int>(i % 3) + 1);
        QCOMPARE(stepsAt(i), static_cast<std::int64_t>(i / 3) + 1);
        const auto &neighbours = recipeAt(i).neighbours;
        QCOMPARE(neighbours.size(), static_cast<std::size_t>(i % 3) + 1);
    }
    const TableLayout &layout = m->session->table().layout();
    QCOMPARE(layout.columnHeadings, (QStringList{QStringLiteral("1 neighbour"), QStringLiteral("2 neighbours"),
                                                 QStringLiteral("3 neighbours")}));
    QCOMPARE(layout.rowHeadings, (QStringList{QStringLiteral("Steps 1"), QStringLiteral("Steps 2")}));
    // The headings are drawn: something is white to the left of the cells, which are in the middle.
    auto *canvas = m->window->findChild<Canvas *>();
    const QImage shown = canvas->grab().toImage();
    int white = 0;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            white += qGray(shown.pixel(x, y)) > 240 ? 1 : 0;
    }
    m->session->table().begin(frames(), {true, 3});
    const QImage without = canvas->grab().toImage();
    QVERIFY(shown != without);
    QVERIFY(white > 100);
    m->session->table().begin(frames(), layout);
    // As one sheet with its headings: larger than the cells alone.
    const QString path = m->home.filePath(QStringLiteral("sheet.png"));
    QSignalSpy saved(&m->window->files(), &FileTasks::saved);
    m->window->files().saveSheet(path);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatienceMs);
    const QImage sheet(path);
    QVERIFY2(sheet.width() > 3 * 256 + 40 && sheet.height() > 2 * 256 + 20,
             qPrintable(QStringLiteral("%1 x %2").arg(sheet.width()).arg(sheet.height())));
    // What was asked last is asked again.
    dialog = openGrid();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->columns(), QStringLiteral("k=1,2,3"));
}

void TestGridWindow::dialog_proposes_andSaysWhatIsWrong()
{
    GridDialog *dialog = openGrid();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY2(said().contains(QStringLiteral(" = ")), qPrintable(said()));
    QVERIFY2(dialog->columns().startsWith(QStringLiteral("text_strength=0, 0.5, 1, 2")), qPrintable(dialog->columns()));
    auto *kind = qobject_cast<QComboBox *>(m->named("From left to right"));
    QVERIFY(kind != nullptr);
    const auto propose = [&](const char *name) {
        kind->setCurrentIndex(kind->findText(QLatin1String(name)));
        return dialog->columns();
    };
    for (int i = 0; i < kind->count(); ++i) {
        if (kind->itemData(i, Qt::AccessibleDescriptionRole).toString() == QLatin1String("separator"))
            continue;
        // Whatever is chosen, what is proposed can be painted.
        kind->setCurrentIndex(i);
        const QString text = dialog->columns();
        if (text.startsWith(QStringLiteral("neighbour_strength")))
            continue;
        QTRY_VERIFY2(okOf(dialog)->isEnabled(), qPrintable(text + QStringLiteral(": ") + said()));
    }
    QCOMPARE(propose("Number of neighbours"), QStringLiteral("k=1, 2, 4, 8"));
    QVERIFY(propose("Query").startsWith(QStringLiteral("query=a sailing boat at sunset")));
    QVERIFY(propose("Sampler").startsWith(QStringLiteral("sampler=")));
    dialog->setAxes(QStringLiteral("steps=1,2"), QStringLiteral("steps=3,4"));
    QTRY_COMPARE(said(),
                 QStringLiteral("Both sides of the grid would change the same thing; choose two different ones."));
    QVERIFY(!okOf(dialog)->isEnabled());
    dialog->setAxes(QStringLiteral("k=99"), QStringLiteral("steps=3,4"));
    QTRY_VERIFY2(said().startsWith(QStringLiteral("k must be a whole number")), qPrintable(said()));
    dialog->setAxes(QStringLiteral("database=*"), {});
    QTRY_VERIFY2(said().startsWith(QStringLiteral("%1 pictures").arg(m->session->shelf().rowCount())),
                 qPrintable(said()));
    dialog->setAxes(QStringLiteral("weight:2=0,1"), {});
    QTRY_VERIFY2(said().startsWith(QStringLiteral("2 pictures")) || said().contains(QStringLiteral("×")),
                 qPrintable(said()));
}

void TestGridWindow::databases_areChecked_andFoundInTurn()
{
    GridDialog *dialog = openGrid();
    dialog->setAxes(QStringLiteral("database=starter-oil,starter-ink-wash"), QString());
    const QString columns = dialog->columns();
    const QString rows = dialog->rows();
    if (!rows.isEmpty()) {
        auto *kind = qobject_cast<QComboBox *>(m->named("From top to bottom"));
        kind->setCurrentIndex(0);
    }
    QTRY_VERIFY2(said().startsWith(QStringLiteral("2 pictures")), qPrintable(columns + said()));
    QTRY_VERIFY(okOf(dialog)->isEnabled());
    okOf(dialog)->click();
    waitForPictures(2);
    QVERIFY(recipeAt(0).databases.front().id != recipeAt(1).databases.front().id);
    for (qsizetype i = 0; i < 2; ++i) {
        QVERIFY(!recipeAt(i).neighbours.empty());
        for (const Neighbour &neighbour : recipeAt(i).neighbours)
            QCOMPARE(neighbour.databaseId, recipeAt(i).databases.front().id);
    }
}

void TestGridWindow::killed_goesOnWithTheWholeGridInSight()
{
    QProcess program;
    program.setProgram(QApplication::applicationFilePath());
    program.setArguments({QLatin1String(kPaintAndDie)});
    program.start();
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), kPatienceMs);
    const QString home = QString::fromLocal8Bit(program.readLine()).trimmed();
    const auto painted = [&home] {
        return QDir(home + QStringLiteral("/history")).entryList({QStringLiteral("*.png")}, QDir::Files).size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(painted() >= 2, kPatienceMs);
    program.kill();
    QVERIFY(program.waitForFinished());
    const auto before = painted();
    QVERIFY(before >= 2 && before < 6);
    copyFolder(home, m->home.path());
    copyFolder(home + QStringLiteral("/history"), m->home.filePath(QStringLiteral("history")));
    QDir(home).removeRecursively();

    m->openStarter();
    m->waitForNeighbours();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->queue().waitingCount(), static_cast<int>(6 - before), kPatienceMs);
    m->window->actions().queue->pause->trigger();
    waitForPictures(6);
    QCOMPARE(m->session->table().layout().columns, 3);
    QCOMPARE(m->session->table().layout().columnHeadings.size(), 3);
    QCOMPARE(m->session->table().layout().rowHeadings.size(), 2);
    for (qsizetype i = 0; i < 6; ++i) {
        QCOMPARE(recipeAt(i).seed, static_cast<std::uint64_t>(i % 3) + 1);
        QCOMPARE(std::get<double>(recipeAt(i).params.at("text_strength")), i < 3 ? 0.5 : 1.0);
        QVERIFY(!frames()[i].image.isNull());
    }
    const auto files =
        QDir(m->home.filePath(QStringLiteral("history"))).entryList({QStringLiteral("*.png")}, QDir::Files);
    QCOMPARE(files.size(), 6);
}

void TestGridWindow::morph_betweenWords_isAStrip()
{
    MorphDialog *dialog = openMorph();
    QVERIFY(dialog != nullptr);
    auto *words = qobject_cast<QLineEdit *>(m->named("To: words"));
    QVERIFY(words != nullptr);
    QTRY_VERIFY(words->hasFocus());
    QVERIFY(!okOf(dialog)->isEnabled());
    QTest::keyClicks(words, QStringLiteral("a castle"));
    dialog->findChild<QDoubleSpinBox *>()->setValue(4);
    QVERIFY2(said().startsWith(QStringLiteral("4 pictures")), qPrintable(said()));
    okOf(dialog)->click();
    waitForPictures(4);
    QCOMPARE(m->session->table().layout().columns, 4);
    for (qsizetype i = 0; i < 4; ++i) {
        QCOMPARE(frames()[i].label, QStringLiteral("%1/4").arg(i + 1));
        QCOMPARE(recipeAt(i).seed, recipeAt(0).seed);
        QCOMPARE(recipeAt(i).morph.has_value(), i == 1 || i == 2);
    }
    QVERIFY(std::abs(recipeAt(1).morph->position - 1.0 / 3.0) < 1e-6);
    QCOMPARE(recipeAt(3).query.parts.front().text, std::string("a castle"));
    QVERIFY(frames()[0].image != frames()[3].image);
    // What begins it comes back to the desk as one conditioning, not as both.
    const std::size_t wanted = recipeAt(0).neighbours.size();
    m->session->use(Recipe(recipeAt(1)), Session::RecipePart::All);
    QCOMPARE(m->session->neighbours().neighbours().size(), wanted);
}

void TestGridWindow::morph_saysWhatIsWrong_andFindsAnotherDatabase()
{
    MorphDialog *dialog = openMorph();
    dialog->chooseEnds(0, 0);
    QCOMPARE(said(), QStringLiteral("Both ends are the same; choose another one."));
    QVERIFY(!okOf(dialog)->isEnabled());
    dialog->chooseEnds(0, 1);
    auto *words = qobject_cast<QLineEdit *>(m->named("To: words"));
    QTest::keyClicks(words, QStringLiteral("a boat rating:x"));
    okOf(dialog)->click();
    QTRY_VERIFY2(said().contains(QStringLiteral("rating")), qPrintable(said()));
    QVERIFY(dialog->isVisible());
    dialog->chooseEnds(0, 2);
    dialog->findChild<QDoubleSpinBox *>()->setValue(2);
    const QString id = qobject_cast<QComboBox *>(m->named("To: database"))->currentData().toString();
    okOf(dialog)->click();
    waitForPictures(2);
    QCOMPARE(recipeAt(1).databases.front().id, id.toStdString());
    QVERIFY(recipeAt(0).databases.front().id != id.toStdString());
    QCOMPARE(recipeAt(1).query.parts.front().text, recipeAt(0).query.parts.front().text);
}

void TestGridWindow::twoNeighbours_areMorphedDirectly()
{
    auto *view = m->window->findChild<NeighbourView *>();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QVERIFY(!actions().morphBetween->isEnabled());
    view->selectionModel()->select(view->model()->index(2, 0), QItemSelectionModel::Select);
    QVERIFY(actions().morphBetween->isEnabled());
    const auto wanted = m->session->neighbours().neighbours();
    QTest::keyClick(view, Qt::Key_M, Qt::ShiftModifier);
    waitForPictures(8);
    QCOMPARE(recipeAt(0).neighbours.size(), std::size_t{1});
    QCOMPARE(recipeAt(0).neighbours.front().itemId, wanted[0].itemId);
    QCOMPARE(recipeAt(7).neighbours.front().itemId, wanted[2].itemId);
    QCOMPARE(frames()[7].label, QStringLiteral("8/8"));
}

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    if (argc > 1 && QLatin1String(argv[1]) == QLatin1String(kPaintAndDie))
        return paintGridUntilKilled();
    TestGridWindow test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_grid_window.moc"
