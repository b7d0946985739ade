#include "ui/jobs/CurationDesk.h"

#include "ui/models/CoreText.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kOneAfterTheOther = 1;

} // namespace

/// A deed on the undo stack. It has been done when it gets there. GUI thread only.
class CurationCommand : public QUndoCommand {
public:
    CurationCommand(CurationDesk &desk, Change change)
        : QUndoCommand(coreText(change.label))
        , m_desk(desk)
        , m_change(std::make_shared<const Change>(std::move(change)))
    {
    }

    void undo() override { play(true); }
    void redo() override
    {
        if (std::exchange(m_isDone, true))
            play(false);
    }

private:
    void play(bool revert)
    {
        // What failed once is not what the stack takes it for; it is taken off instead of doing harm.
        if (*m_broken) {
            setObsolete(true);
            return;
        }
        m_desk.play(m_change, revert, [broken = m_broken] { *broken = true; });
    }

    CurationDesk &m_desk;
    std::shared_ptr<const Change> m_change;
    std::shared_ptr<bool> m_broken = std::make_shared<bool>(false);
    bool m_isDone = false;
};

CurationDesk::CurationDesk(pipeline::CurationSource source, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_undo(undo)
    , m_background(kOneAfterTheOther)
{
}

CurationDesk::~CurationDesk() = default;

void CurationDesk::change(Deed deed, std::function<void()> done)
{
    ++m_underWay;
    Q_EMIT busyChanged();
    m_background.run(
        this,
        [source = m_source, deed = std::move(deed)](const std::stop_token &) -> Result<Change> {
            const Result<pipeline::Curation *> curation = source();
            return curation ? deed(**curation) : Result<Change>(curation.error());
        },
        [this, done = std::move(done)](Result<Change> change) {
            --m_underWay;
            if (!change) {
                Q_EMIT failed(change.error());
            } else {
                if (!change->isEmpty)
                    m_undo.push(new CurationCommand(*this, std::move(*change)));
                if (done)
                    done();
                Q_EMIT changed();
            }
            settle();
        });
}

void CurationDesk::settle()
{
    if (isBusy())
        return;
    for (const auto step : std::exchange(m_waiting, {}))
        (m_undo.*step)();
    Q_EMIT busyChanged();
}

void CurationDesk::undo()
{
    m_waiting.push_back(&QUndoStack::undo);
    settle();
}

void CurationDesk::redo()
{
    m_waiting.push_back(&QUndoStack::redo);
    settle();
}

void CurationDesk::play(std::shared_ptr<const Change> change, bool revert, std::function<void()> whenFailed)
{
    m_background.run(
        this,
        [change = std::move(change), revert](const std::stop_token &) {
            return revert ? change->revert() : change->apply();
        },
        [this, whenFailed = std::move(whenFailed)](const Result<void> &outcome) {
            if (!outcome) {
                whenFailed();
                Q_EMIT failed(outcome.error());
            }
            Q_EMIT changed();
        });
}

} // namespace palimpsest::ui
