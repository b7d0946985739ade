#include "ui/models/ModelText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace palimpsest::ui {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ModelText", text, nullptr, count);
}

QString parametersText(const pipeline::InstalledModel &model)
{
    const QString millions = QLocale().toString(static_cast<double>(model.parameters) / 1e6, 'f', 1);
    return model.precision.empty() ? tr("%1 million").arg(millions)
                                   : tr("%1 million, as %2").arg(millions, QString::fromStdString(model.precision));
}

QString namesOf(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.append(QString::fromStdString(name));
    return QLocale().createSeparatedList(list);
}

} // namespace

QList<std::pair<QString, QString>> modelFacts(const pipeline::InstalledModel &model, const QString &device)
{
    QList<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    const bool paints = model.kind == "generator";
    add(tr("What it does"), paints ? tr("Paints") : tr("Understands words and pictures"));
    add(tr("Installed"), model.bundled ? tr("With the program") : tr("By you"));
    add(tr("On disk"), QLocale().formattedDataSize(model.bytes));
    add(tr("Numbers"), parametersText(model));
    add(tr("Needs"), tr("%1 of memory for its numbers").arg(QLocale().formattedDataSize(model.memoryBytes)));
    if (paints && !model.encoderId.empty()) {
        const QString id = QString::fromStdString(model.encoderId);
        add(tr("Encoder"), model.encoderIsHere ? id : tr("%1, which is not installed").arg(id));
    }
    add(tr("Runs on"), device);
    add(tr("Licence"), model.licence.empty() ? tr("Not stated") : QString::fromStdString(model.licence));
    add(tr("From"), QString::fromStdString(model.origin));
    add(tr("SHA-256"), model.checksumsRecorded ? tr("Recorded") : tr("Not recorded"));
    add(tr("About"), QString::fromStdString(model.description));
    return facts;
}

QString verificationText(const QString &name, const pipeline::ModelVerification &verification)
{
    if (!verification.recorded)
        return tr("No SHA-256 was recorded of \"%1\", so nothing is known.").arg(name);
    if (verification.isSound())
        return tr("\"%1\" is sound: %n files are as they were recorded.", static_cast<int>(verification.files))
            .arg(name);
    if (!verification.missing.empty())
        return tr("\"%1\" is incomplete; import it again. Missing: %2.").arg(name, namesOf(verification.missing));
    return tr("\"%1\" is not what was recorded; import it again. Changed: %2.")
        .arg(name, namesOf(verification.changed));
}

} // namespace palimpsest::ui
