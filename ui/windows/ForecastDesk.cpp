#include "ui/windows/ForecastDesk.h"

#include "ui/jobs/PaintRecord.h"
#include "ui/jobs/QueueDesk.h"
#include "ui/models/CoreText.h"
#include "ui/panels/ForecastLine.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/Session.h"

namespace palimpsest::ui {

namespace {

ForecastLine::Next nextOf(const Session &session)
{
    ForecastLine::Next next;
    next.recipe = session.asWished(session.currentRecipe());
    next.recipe.generatorId = session.modelInUse().toStdString();
    next.pictures = session.settings().count;
    next.modelIsLoaded = session.hasPainter();
    return next;
}

} // namespace

ForecastDesk::ForecastDesk(Session &session, QueryBar &query, const SettingsPanel &settings, SentenceBar &sentence,
                           QObject *parent)
    : QObject(parent)
    , m_line(new ForecastLine([&session] { return nextOf(session); },
                              [&session](const Recipe &recipe, std::int64_t idleBytes) {
                                  return forecastFor(session.studio(), recipe, idleBytes);
                              },
                              &query))
{
    query.addBesidePaint(m_line);
    const auto refresh = [this, &session] {
        // The numbers of a painting that is under way would be in its own way.
        if (session.isPainting())
            m_line->setHasPainted();
        else
            m_line->refresh();
    };
    connect(&session, &Session::generatorReady, this, refresh);
    connect(&session, &Session::settingsRestored, this, refresh);
    connect(&session, &Session::retrieved, this, refresh);
    connect(&session, &Session::paintingChanged, this, refresh);
    connect(&settings, &SettingsPanel::settingsChanged, this, refresh);
    connect(m_line, &ForecastLine::memoryExceeded, this, [&sentence](const QString &text) { sentence.showNote(text); });
    connect(&session.queue(), &QueueDesk::finished, this, [&sentence](JobId, const PaintedPicture &picture) {
        if (!picture.painting->note.empty())
            sentence.showNote(coreText(picture.painting->note));
    });
}

} // namespace palimpsest::ui
