#include "ui/jobs/CurationDesk.h"

#include <QUndoCommand>
#include <QUndoStack>

namespace palimpsest::ui {

namespace {

constexpr int kOneAfterTheOther = 1;

} // namespace

/// A deed on the undo stack. It has been done when it gets there. GUI thread only.
class CurationCommand : public QUndoCommand {
public:
    CurationCommand(CurationDesk &desk, Change change)
        : QUndoCommand(QString::fromStdString(change.label))
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
    ask(
        this, [deed = std::move(deed)](pipeline::Curation &curation, const std::stop_token &) { return deed(curation); },
        [this, done = std::move(done)](Change change) {
            if (!change.isEmpty)
                m_undo.push(new CurationCommand(*this, std::move(change)));
            if (done)
                done();
            Q_EMIT changed();
        });
}

void CurationDesk::play(std::shared_ptr<const Change> change, bool revert, std::function<void()> whenFailed)
{
    m_background.run(
        this, [change = std::move(change), revert](const std::stop_token &) {
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
