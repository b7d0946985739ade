#pragma once

#include "ui/jobs/Background.h"

#include "core/base/Change.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/Studio.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <vector>

class QUndoStack;

namespace palimpsest::ui {

/// Tags, ratings, flags and collections for the window. Every call runs on one thread beside the GUI's, in the order in
/// which they were asked for, and what has been changed goes onto the undo stack. GUI thread only.
class CurationDesk : public QObject {
    Q_OBJECT

public:
    using Deed = std::function<Result<Change>(pipeline::Curation &curation)>;

    /// `undo` must outlive the desk; what the desk has put onto it may outlive both, but is not to be undone then.
    CurationDesk(pipeline::CurationSource source, QUndoStack &undo, QObject *parent = nullptr);
    ~CurationDesk() override;

    /// Calls `work(Curation &, std::stop_token)`, which returns a Result, on the desk's thread, then `done(its value)` on
    /// the GUI thread unless `context` has been destroyed by then. failed() instead when it cannot.
    template<typename Work, typename Done> void ask(QObject *context, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work, pipeline::Curation &, const std::stop_token &>;
        m_background.run(
            context,
            [source = m_source, work = std::move(work)](const std::stop_token &stop) -> Outcome {
                const Result<pipeline::Curation *> curation = source();
                return curation ? work(**curation, stop) : Outcome(curation.error());
            },
            [this, done = std::move(done)](Outcome outcome) mutable {
                if (outcome)
                    done(std::move(*outcome));
                else
                    Q_EMIT failed(outcome.error());
            });
    }

    /// Does something that can be undone, and says changed() when it is done; `done` is called before that.
    void change(Deed deed, std::function<void()> done = {});

    /// Whether a deed is on its way; it is not on the undo stack yet.
    [[nodiscard]] bool isBusy() const { return m_underWay > 0; }
    /// Takes back, or does again, what the artist did last, which may still be on its way.
    void undo();
    void redo();

Q_SIGNALS:
    void busyChanged();
    /// Marks or collections are not what they were, by a deed or because one was undone.
    void changed();
    void failed(const palimpsest::Error &error);

private:
    friend class CurationCommand;
    void play(std::shared_ptr<const Change> change, bool revert, std::function<void()> whenFailed);

    void settle();

    pipeline::CurationSource m_source;
    QUndoStack &m_undo;
    int m_underWay = 0;
    std::vector<void (QUndoStack::*)()> m_waiting; ///< For what is under way.
    Background m_background;
};

} // namespace palimpsest::ui
