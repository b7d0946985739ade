#pragma once

#include "core/base/Marks.h"
#include "core/pipeline/Curation.h"
#include "ui/jobs/BrowseService.h"
#include "ui/jobs/CurationDesk.h"
#include "ui/models/ChosenItems.h"
#include "ui/panels/BrowsePanel.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace palimpsest::ui {

class Session;

/// Which items a collection stands for; a smart one is asked each time. `studio` must outlive the function.
[[nodiscard]] FindFunction findCollection(pipeline::Studio &studio, std::int64_t id);

/// What the query lets pass of some databases: what its facts fit, and for BrowseOrder::AsFound what it finds, best first.
/// `studio` must outlive the function. Empty when the query neither filters nor seeks.
[[nodiscard]] FindFunction findByQuery(pipeline::Studio &studio, const Query &query, const QStringList &databases);

/// Does with chosen pictures what the artist wants: marks, tags, collections. All of it can be undone; what fails is said by
/// the session. GUI thread only.
class CurateTasks : public QObject {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit CurateTasks(Session &session, QObject *parent = nullptr);

    void mark(const ChosenItems &items, const MarkEdit &edit);
    /// Gives the label, or takes it off where all of them wear it already (`allWear`).
    void label(const ChosenItems &items, ColourLabel label, bool allWear);
    void acceptTag(const ItemReference &item, const QString &tag);
    void dismissTag(const ItemReference &item, const QString &tag);

    /// A collection of these items with a name that is free; `made` is told its id.
    void collect(const ChosenItems &items, std::function<void(std::int64_t)> made);
    void addTo(std::int64_t collection, const ChosenItems &items);
    void takeFrom(std::int64_t collection, const ChosenItems &items);
    void rename(std::int64_t collection, const QString &name);
    void remove(std::int64_t collection);
    /// Keeps the session's query and its databases as a smart collection.
    void keepQuery(std::function<void(std::int64_t)> made);

private:
    void make(pipeline::Collection wanted, const ChosenItems &items, std::function<void(std::int64_t)> made);

    Session &m_session;
};

} // namespace palimpsest::ui
