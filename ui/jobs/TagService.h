#pragma once

#include "core/base/Marks.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/TagSuggestions.h"
#include "ui/jobs/Background.h"
#include "ui/jobs/CurationDesk.h"
#include "ui/jobs/JobTypes.h"
#include "ui/models/ChosenItems.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::ui {

/// The tags that chosen pictures wear.
struct ChosenTags {
    int pictures = 0;
    std::vector<TagCount> worn;  ///< Ascending; by how many of the pictures.
    std::vector<TagCount> inUse; ///< Anywhere.
};

/// Reads the tags of chosen pictures, and lets the encoder suggest some for one picture, away from the GUI thread. What is
/// asked for replaces what was asked for before. What suggests is made when a database is first asked about and again when
/// its tags have changed. Lives on the GUI thread.
class TagService : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    TagService(CurationDesk &desk, pipeline::Studio &studio, QObject *parent = nullptr);
    ~TagService() override;

    /// tagsRead() follows.
    void read(const ChosenItems &items);
    /// suggested() follows; without words where the model sees pictures with another encoder than the database. Nothing is
    /// asked for an item without a database, and suggested() says so at once.
    void suggest(const ItemReference &item, bool withWords);

Q_SIGNALS:
    void tagsRead(const palimpsest::ui::ChosenTags &tags);
    void suggested(const palimpsest::ItemReference &item, const std::vector<palimpsest::pipeline::TagSuggestion> &tags);
    void failed(const palimpsest::Error &error);

private:
    struct Adviser; ///< What suggests, and its thread's memory.
    void start();

    CurationDesk &m_desk;
    std::shared_ptr<Adviser> m_adviser;
    JobId m_lastRead = 0;
    std::shared_ptr<std::atomic<JobId>> m_lastSuggestion;
    ItemReference m_item;
    bool m_withWords = false;
    QTimer m_delay;          ///< Stepping through pictures asks for the last one only.
    Background m_background; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
