#include "ui/models/NeighbourModel.h"

#include "ui/models/NeighbourEdit.h"

#include "core/base/Licence.h"

#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kUndoLimit = 200;

QString titleOf(const Neighbour &neighbour)
{
    if (!neighbour.facts.title.empty())
        return QString::fromStdString(neighbour.facts.title);
    if (!neighbour.facts.caption.empty())
        return QString::fromStdString(neighbour.facts.caption);
    if (!neighbour.picturePath.empty())
        return QFileInfo(QString::fromStdString(neighbour.picturePath)).completeBaseName();
    return NeighbourModel::tr("Untitled");
}

QString creditOf(const Neighbour &neighbour)
{
    QStringList parts;
    for (const std::string *fact : {&neighbour.facts.artist, &neighbour.facts.year, &neighbour.facts.style}) {
        if (!fact->empty())
            parts.append(QString::fromStdString(*fact));
    }
    if (parts.isEmpty() && neighbour.state == NeighbourState::AddedByHand)
        parts.append(NeighbourModel::tr("added by hand"));
    return parts.join(QStringLiteral(" · "));
}

QString noticeOf(const Neighbour &neighbour)
{
    if (neighbour.pictureGone)
        return NeighbourModel::tr("picture gone");
    return neighbour.miningProhibited ? NeighbourModel::tr("no data mining") : QString();
}

QString licenceText(const Neighbour &neighbour)
{
    if (neighbour.facts.licence.empty())
        return {};
    return NeighbourModel::tr("licence %1").arg(QString::fromStdString(neighbour.facts.licence));
}

QString closenessWord(pipeline::Closeness closeness)
{
    switch (closeness) {
    case pipeline::Closeness::VeryClose:
        return NeighbourModel::tr("very close");
    case pipeline::Closeness::Close:
        return NeighbourModel::tr("close");
    case pipeline::Closeness::Loose:
        return NeighbourModel::tr("loose");
    case pipeline::Closeness::Far:
        return NeighbourModel::tr("far");
    case pipeline::Closeness::Unknown:
        break;
    }
    return {};
}

QString stateText(NeighbourState state)
{
    switch (state) {
    case NeighbourState::Pinned:
        return NeighbourModel::tr("pinned");
    case NeighbourState::AddedByHand:
        return NeighbourModel::tr("added by hand");
    case NeighbourState::Excluded:
        return NeighbourModel::tr("excluded");
    case NeighbourState::Retrieved:
        break;
    }
    return NeighbourModel::tr("retrieved");
}

} // namespace

NeighbourIdentity NeighbourIdentity::of(const Neighbour &neighbour)
{
    const bool isItem = neighbour.itemId >= 0;
    return {neighbour.databaseId, neighbour.itemId, isItem ? std::string() : neighbour.contentId,
            isItem ? std::string() : neighbour.picturePath};
}

NeighbourModel::NeighbourModel(QObject *parent) : QAbstractListModel(parent)
{
    m_undo.setUndoLimit(kUndoLimit);
}

int NeighbourModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_neighbours.size());
}

QVariant NeighbourModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Neighbour &neighbour = m_neighbours[row];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(neighbour);
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case Qt::AccessibleDescriptionRole:
        return accessibleDescription(index.row());
    case StateRole:
        return static_cast<int>(neighbour.state);
    case WeightRole:
        return neighbour.weight;
    case ScoreRole:
        return neighbour.score;
    case InfluenceRole:
        return m_beside[row].influence ? QVariant(*m_beside[row].influence) : QVariant();
    case DatabaseRole:
        return QString::fromStdString(neighbour.databaseId);
    case ItemRole:
        return static_cast<qint64>(neighbour.itemId);
    case PathRole:
        return QString::fromStdString(neighbour.picturePath);
    case CreditRole:
        return creditOf(neighbour);
    case NoticeRole:
        return noticeOf(neighbour);
    case ClosenessRole:
        return closenessWord(m_beside[row].detail.closeness);
    case FoldedRole:
        return static_cast<int>(m_beside[row].detail.folded.size());
    case BadgeRole:
        return QString::fromStdString(licenceTerms(neighbour.facts.licence).badge);
    case ForbidsRole:
        return licenceTerms(neighbour.facts.licence).derivatives == Derivatives::Forbidden;
    case LitRole:
        return m_beside[row].lit ? QVariant(*m_beside[row].lit) : QVariant();
    default:
        return {};
    }
}

void NeighbourModel::setRetrieved(const std::vector<Neighbour> &neighbours,
                                  const std::vector<pipeline::NeighbourDetail> &details)
{
    std::vector<Neighbour> merged = neighbours;
    for (Neighbour &neighbour : merged) {
        const int row = rowOf(NeighbourIdentity::of(neighbour));
        if (row >= 0)
            neighbour.weight = m_neighbours[static_cast<std::size_t>(row)].weight;
    }
    setExactly(std::move(merged));
    for (std::size_t i = 0; i < std::min(details.size(), m_beside.size()); ++i)
        m_beside[i].detail = details[i];
}

void NeighbourModel::setExactly(std::vector<Neighbour> neighbours)
{
    std::vector<Beside> beside(neighbours.size());
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const int row = rowOf(NeighbourIdentity::of(neighbours[i]));
        if (row >= 0)
            beside[i].influence = m_beside[static_cast<std::size_t>(row)].influence;
    }
    beginResetModel();
    m_neighbours = std::move(neighbours);
    m_beside = std::move(beside);
    endResetModel();
}

void NeighbourModel::addByHand(const Neighbour &neighbour)
{
    if (rowOf(NeighbourIdentity::of(neighbour)) >= 0)
        return;
    beginInsertRows({}, 0, 0);
    m_neighbours.insert(m_neighbours.begin(), neighbour);
    m_beside.emplace(m_beside.begin());
    endInsertRows();
    Q_EMIT keptChanged();
    Q_EMIT edited();
}

void NeighbourModel::setInfluence(const std::vector<Neighbour> &recipeNeighbours, const std::vector<double> &influence)
{
    for (Beside &each : m_beside)
        each.influence.reset();
    for (std::size_t i = 0; i < std::min(recipeNeighbours.size(), influence.size()); ++i) {
        const int row = rowOf(NeighbourIdentity::of(recipeNeighbours[i]));
        if (row >= 0 && recipeNeighbours[i].state != NeighbourState::Excluded)
            m_beside[static_cast<std::size_t>(row)].influence = influence[i];
    }
    if (!m_neighbours.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {InfluenceRole, Qt::ToolTipRole});
}

void NeighbourModel::pinItems(const std::vector<Neighbour> &items)
{
    const bool done = std::all_of(items.begin(), items.end(), [this](const Neighbour &item) {
        const int row = rowOf(NeighbourIdentity::of(item));
        return row >= 0 && m_neighbours[static_cast<std::size_t>(row)].state == NeighbourState::Pinned;
    });
    if (done)
        return;
    m_undo.beginMacro(tr("Pin %n neighbours", nullptr, static_cast<int>(items.size())));
    for (const Neighbour &item : items) {
        const int row = rowOf(NeighbourIdentity::of(item));
        if (row >= 0) {
            edit(row, NeighbourState::Pinned, m_neighbours[static_cast<std::size_t>(row)].weight, tr("Pin neighbour"));
            continue;
        }
        Neighbour pinned = item;
        pinned.state = NeighbourState::Pinned;
        m_undo.push(new NeighbourInsertion(*this, std::move(pinned), tr("Pin neighbour")));
    }
    m_undo.endMacro();
}

void NeighbourModel::put(const Neighbour &neighbour)
{
    // A retrieval may have brought it meanwhile.
    if (rowOf(NeighbourIdentity::of(neighbour)) >= 0) {
        apply(NeighbourIdentity::of(neighbour), neighbour.state, neighbour.weight);
        return;
    }
    beginInsertRows({}, 0, 0);
    m_neighbours.insert(m_neighbours.begin(), neighbour);
    m_beside.emplace(m_beside.begin());
    endInsertRows();
    Q_EMIT keptChanged();
    Q_EMIT edited();
}

void NeighbourModel::take(const NeighbourIdentity &identity)
{
    const int row = rowOf(identity);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_neighbours.erase(m_neighbours.begin() + row);
    m_beside.erase(m_beside.begin() + row);
    endRemoveRows();
    Q_EMIT keptChanged();
    Q_EMIT edited();
}

void NeighbourModel::togglePinned(int row)
{
    const Neighbour &neighbour = m_neighbours.at(static_cast<std::size_t>(row));
    // A picture added by hand is always kept; to let it go is to exclude it.
    if (neighbour.state == NeighbourState::AddedByHand)
        return;
    const bool pinned = neighbour.state == NeighbourState::Pinned;
    edit(row, pinned ? NeighbourState::Retrieved : NeighbourState::Pinned, neighbour.weight,
         pinned ? tr("Unpin neighbour") : tr("Pin neighbour"));
}

void NeighbourModel::toggleExcluded(int row)
{
    const Neighbour &neighbour = m_neighbours.at(static_cast<std::size_t>(row));
    if (neighbour.state != NeighbourState::Excluded) {
        edit(row, NeighbourState::Excluded, neighbour.weight, tr("Exclude neighbour"));
        return;
    }
    const NeighbourState back = neighbour.itemId < 0 ? NeighbourState::AddedByHand : NeighbourState::Retrieved;
    edit(row, back, neighbour.weight, tr("Take neighbour back"));
}

void NeighbourModel::changeWeight(int row, double delta)
{
    const double weight = m_neighbours.at(static_cast<std::size_t>(row)).weight + delta;
    // Snapped, so that single steps from an odd weight meet 0, 1 and 2 again.
    setWeight(row, std::round(weight / kWeightStep) * kWeightStep);
}

void NeighbourModel::setWeight(int row, double weight)
{
    const Neighbour &neighbour = m_neighbours.at(static_cast<std::size_t>(row));
    edit(row, neighbour.state, std::clamp(weight, 0.0, kMaximumWeight), tr("Weigh neighbour"));
}

std::vector<Neighbour> NeighbourModel::kept() const
{
    std::vector<Neighbour> result;
    std::copy_if(m_neighbours.begin(), m_neighbours.end(), std::back_inserter(result),
                 [](const Neighbour &neighbour) { return neighbour.state != NeighbourState::Retrieved; });
    return result;
}

int NeighbourModel::rowOf(const NeighbourIdentity &identity) const
{
    const auto found = std::find_if(m_neighbours.begin(), m_neighbours.end(), [&](const Neighbour &neighbour) {
        return NeighbourIdentity::of(neighbour) == identity;
    });
    return found == m_neighbours.end() ? -1 : static_cast<int>(found - m_neighbours.begin());
}

const std::vector<pipeline::FoldedItem> &NeighbourModel::folded(int row) const
{
    return m_beside.at(static_cast<std::size_t>(row)).detail.folded;
}

int NeighbourModel::conditioningCount() const
{
    return static_cast<int>(std::count_if(m_neighbours.begin(), m_neighbours.end(), [](const Neighbour &neighbour) {
        return isConditioning(neighbour.state, neighbour.weight);
    }));
}

void NeighbourModel::edit(int row, NeighbourState state, double weight, const QString &label)
{
    const Neighbour &neighbour = m_neighbours.at(static_cast<std::size_t>(row));
    if (neighbour.state == state && neighbour.weight == weight)
        return;
    m_undo.push(new NeighbourEdit(*this, NeighbourIdentity::of(neighbour), {neighbour.state, neighbour.weight},
                                  {state, weight}, label));
}

void NeighbourModel::apply(const NeighbourIdentity &identity, NeighbourState state, double weight)
{
    const int row = rowOf(identity);
    if (row < 0)
        return;
    Neighbour &neighbour = m_neighbours[static_cast<std::size_t>(row)];
    const bool keptBefore = neighbour.state != NeighbourState::Retrieved;
    const bool excludedChanges = (neighbour.state == NeighbourState::Excluded) != (state == NeighbourState::Excluded);
    neighbour.state = state;
    neighbour.weight = weight;
    Q_EMIT dataChanged(index(row), index(row));
    // Pinning what is already there changes nothing for the others; letting go of a pin may.
    if (excludedChanges || (keptBefore && state == NeighbourState::Retrieved))
        Q_EMIT keptChanged();
    Q_EMIT edited();
}

QString NeighbourModel::accessibleText(int row) const
{
    const Neighbour &neighbour = m_neighbours[static_cast<std::size_t>(row)];
    const QString artist = QString::fromStdString(neighbour.facts.artist);
    const QString title = titleOf(neighbour);
    //: Read aloud: "Neighbour 3 of 8, Monet, Water Lilies, pinned, weight 1.2"; %3 is artist and title
    return tr("Neighbour %1 of %2, %3, %4, weight %5")
        .arg(row + 1)
        .arg(rowCount())
        .arg(artist.isEmpty() ? title : QStringLiteral("%1, %2").arg(artist, title), stateText(neighbour.state),
             QLocale().toString(neighbour.weight, 'g', 3));
}

QString NeighbourModel::accessibleDescription(int row) const
{
    const Neighbour &neighbour = m_neighbours[static_cast<std::size_t>(row)];
    const Beside &beside = m_beside[static_cast<std::size_t>(row)];
    const int alike = static_cast<int>(beside.detail.folded.size());
    QStringList facts{tr("score %1").arg(QLocale().toString(neighbour.score, 'f', 2)),
                      closenessWord(beside.detail.closeness),
                      QString::fromStdString(neighbour.facts.year),
                      QString::fromStdString(neighbour.facts.style),
                      noticeOf(neighbour),
                      licenceText(neighbour),
                      alike > 0 ? tr("%n alike behind it", nullptr, alike) : QString()};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(", "));
}

QString NeighbourModel::toolTip(int row) const
{
    const Neighbour &neighbour = m_neighbours[static_cast<std::size_t>(row)];
    const Beside &beside = m_beside[static_cast<std::size_t>(row)];
    const QLocale locale;
    QStringList lines{QStringLiteral("<b>%1</b>").arg(titleOf(neighbour).toHtmlEscaped())};
    const QString credit = creditOf(neighbour);
    if (!credit.isEmpty())
        lines.append(credit.toHtmlEscaped());
    if (neighbour.pictureGone)
        lines.append(tr("The picture is not where it was; this is its small copy."));
    if (neighbour.miningProhibited)
        lines.append(tr("Its maker has forbidden data mining."));
    if (!neighbour.facts.licence.empty())
        lines.append(tr("Licence: %1").arg(QString::fromStdString(neighbour.facts.licence).toHtmlEscaped()));
    if (index(row).data(ForbidsRole).toBool())
        lines.append(tr("Its licence allows no works made from it."));
    lines.append(tr("Score %1, weight %2, %3")
                     .arg(locale.toString(neighbour.score, 'f', 2), locale.toString(neighbour.weight, 'f', 2),
                          stateText(neighbour.state)));
    if (const QString word = closenessWord(beside.detail.closeness); !word.isEmpty())
        //: How near a picture is, compared with the others of its database: "close"
        lines.append(tr("For this database that is %1.").arg(word));
    if (const int alike = static_cast<int>(beside.detail.folded.size()); alike > 0)
        lines.append(tr("%n pictures that are nearly the same stand behind it.", nullptr, alike));
    if (const auto influence = beside.influence)
        lines.append(tr("Share of the last picture: %1 %").arg(std::lround(*influence * 100.0)));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace palimpsest::ui
