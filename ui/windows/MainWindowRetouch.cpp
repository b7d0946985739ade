#include "ui/models/MaskImage.h"
#include "ui/models/RecipeText.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/RetouchPanel.h"
#include "ui/widgets/RetouchView.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/RetouchActions.h"
#include "ui/windows/WindowActions.h"

#include "core/pipeline/StartPicture.h"

#include <QAction>
#include <QFileInfo>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <cstddef>

// Pictures that are painted over: in part, as a whole, beyond their edges, or larger.

namespace palimpsest::ui {

namespace {

constexpr double kBrushStep = 1.25;
constexpr std::array kKindNames{"repaint", "grow", "enlarge"}; // In the settings file.

QString keyOf(RecipeStart::Kind kind, const char *what)
{
    return QStringLiteral("retouch/%1/%2")
        .arg(QLatin1String(kKindNames.at(static_cast<std::size_t>(kind))), QLatin1String(what));
}

RetouchSettings settingsIn(const QSettings &file)
{
    RetouchSettings settings;
    for (std::size_t i = 0; i < settings.ways.size(); ++i) {
        const auto kind = static_cast<RecipeStart::Kind>(i);
        RetouchWay &way = settings.way(kind);
        way.strength = std::clamp(file.value(keyOf(kind, "strength"), way.strength).toDouble(), 0.0, 1.0);
        way.featherPx = std::clamp(file.value(keyOf(kind, "feather"), way.featherPx).toInt(), 0, 512);
        way.guidance = std::max(0.0, file.value(keyOf(kind, "guidance"), way.guidance).toDouble());
        way.neighbours = static_cast<StartNeighbours>(
            std::clamp(file.value(keyOf(kind, "neighbours"), static_cast<int>(way.neighbours)).toInt(), 0, 2));
    }
    settings.enlargement = std::clamp(file.value(QStringLiteral("retouch/times"), settings.enlargement).toDouble(), 1.0,
                                      RecipeStart::kMaximumEnlargement);
    return settings;
}

void write(const RetouchSettings &settings, QSettings &file)
{
    for (std::size_t i = 0; i < settings.ways.size(); ++i) {
        const auto kind = static_cast<RecipeStart::Kind>(i);
        const RetouchWay &way = settings.way(kind);
        file.setValue(keyOf(kind, "strength"), way.strength);
        file.setValue(keyOf(kind, "feather"), way.featherPx);
        file.setValue(keyOf(kind, "guidance"), way.guidance);
        file.setValue(keyOf(kind, "neighbours"), static_cast<int>(way.neighbours));
    }
    file.setValue(QStringLiteral("retouch/times"), settings.enlargement);
}

} // namespace

void MainWindow::buildRetouching()
{
    RetouchActions &actions = *m_actions->retouch;
    m_retouch = new RetouchPage(m_session.undoStack(), this);
    m_pages->addWidget(m_retouch);
    m_retouch->setActions(actions.kinds(), actions.maskActions(), actions.paint, m_actions->backToTable);
    m_retouch->addActions({actions.smaller, actions.larger});
    m_retouch->panel().setSettings(settingsIn(QSettings(m_settingsFile, QSettings::IniFormat)));
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(actions.open, [this] {
        if (isRetouching())
            showPage(m_splitter);
        else
            retouch(inSight().path);
        updateRetouching();
    });
    on(actions.openFile, [this] { m_files->askForPicture([this](const QString &path) { retouch(path); }); });
    on(actions.goBack, [this] { showPage(m_retouch); });
    for (const auto kind : {RecipeStart::Kind::Repaint, RecipeStart::Kind::Outpaint, RecipeStart::Kind::Enlarge})
        on(actions.kinds().at(static_cast<int>(kind)), [this, kind] { m_retouch->setKind(kind); });
    on(actions.erase, [this](bool erases) { m_retouch->view().setErasing(erases); });
    on(actions.unmark, [this] { m_retouch->clearMask(); });
    on(actions.invert, [this] { m_retouch->invertMask(); });
    on(actions.former, [this] { m_retouch->useFormerMask(); });
    on(actions.smaller, [this] { m_retouch->view().setBrush(m_retouch->view().brush() / kBrushStep); });
    on(actions.larger, [this] { m_retouch->view().setBrush(m_retouch->view().brush() * kBrushStep); });
    on(actions.paint, [this] { paintRetouched(); });
    connect(m_retouch, &RetouchPage::changed, this, &MainWindow::updateRetouching);
    updateRetouching();
}

void MainWindow::saveRetouching() const
{
    QSettings file(m_settingsFile, QSettings::IniFormat);
    write(m_retouch->panel().settings(), file);
}

bool MainWindow::isRetouching() const
{
    return m_retouch != nullptr && m_pages->currentWidget() == m_retouch;
}

void MainWindow::retouch(const QString &path)
{
    if (path.isEmpty())
        return;
    m_files->load(path, [this, path](const Frame &frame) {
        RetouchedPicture picture;
        picture.path = path;
        picture.image = frame.image;
        if (frame.painting && !frame.painting->recipe.generatorId.empty())
            picture.recipe = frame.painting->recipe;
        const QString words = picture.recipe ? queryText(picture.recipe->query) : QString();
        picture.title = words.isEmpty() ? QFileInfo(path).fileName() : words;
        m_retouch->setPicture(picture);
        showPage(m_retouch);
        updateInspector();
    });
}

void MainWindow::paintRetouched()
{
    if (!m_retouch->canPaint()) {
        m_sentence->showNote(m_retouch->hasPicture()
                                 ? tr("Drag an edge of the picture outwards, so that there is something to paint.")
                                 : tr("There is no picture to work on yet."));
        return;
    }
    const RetouchedPicture &picture = m_retouch->picture();
    const RetouchSettings &settings = m_retouch->panel().settings();
    const RetouchWay &way = settings.way(m_retouch->kind());
    StartOrder order;
    order.choice.kind = m_retouch->kind();
    order.choice.picture = picture.path.toStdString();
    order.choice.strength = way.strength;
    order.choice.featherPx = way.featherPx;
    order.choice.margins = m_retouch->view().margins();
    order.choice.enlargement = settings.enlargement;
    if (m_retouch->kind() == RecipeStart::Kind::Repaint)
        order.choice.mask = mask::toMask(m_retouch->view().mask());
    order.neighbours = way.neighbours;
    order.own = picture.recipe;
    if (m_retouch->kind() == RecipeStart::Kind::Outpaint)
        order.guidance = way.guidance;
    m_session.paintFrom(order);
}

void MainWindow::updateRetouching()
{
    if (m_retouch == nullptr)
        return;
    const RetouchActions &actions = *m_actions->retouch;
    const bool here = isRetouching();
    const bool repaints = here && m_retouch->kind() == RecipeStart::Kind::Repaint;
    actions.open->setChecked(here);
    actions.open->setEnabled(here || !inSight().path.isEmpty());
    actions.goBack->setEnabled(!here && m_retouch->hasPicture());
    for (QAction *action : actions.kinds())
        action->setEnabled(here);
    for (QAction *action : actions.maskActions() + QList<QAction *>{actions.smaller, actions.larger})
        action->setEnabled(repaints);
    if (repaints) {
        const bool marked = !mask::marksNothing(m_retouch->view().mask());
        actions.unmark->setEnabled(marked);
        actions.former->setEnabled(m_retouch->hasFormerMask());
    }
    actions.paint->setEnabled(here && m_retouch->canPaint() && m_session.hasPainter());
}

} // namespace palimpsest::ui
