#include "ui/models/ModelText.h"

#include "ui/models/CoreText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace palimpsest::ui {

namespace {

struct ModelWords {
    Q_DECLARE_TR_FUNCTIONS(ModelWords)
};

QString parametersText(const pipeline::InstalledModel &model)
{
    const QString millions = QLocale().toString(static_cast<double>(model.parameters) / 1e6, 'f', 1);
    return model.precision.empty()
               ? ModelWords::tr("%1 million").arg(millions)
               : ModelWords::tr("%1 million, as %2").arg(millions, QString::fromStdString(model.precision));
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
    add(ModelWords::tr("What it does"),
        paints ? ModelWords::tr("Paints") : ModelWords::tr("Understands words and pictures"));
    add(ModelWords::tr("Installed"), model.bundled ? ModelWords::tr("With the program") : ModelWords::tr("By you"));
    add(ModelWords::tr("On disk"), QLocale().formattedDataSize(model.bytes));
    add(ModelWords::tr("Numbers"), parametersText(model));
    add(ModelWords::tr("Needs"),
        ModelWords::tr("%1 of memory for its numbers").arg(QLocale().formattedDataSize(model.memoryBytes)));
    if (paints && !model.encoderId.empty()) {
        const QString id = QString::fromStdString(model.encoderId);
        add(ModelWords::tr("Encoder"), model.encoderIsHere ? id : ModelWords::tr("%1, which is not installed").arg(id));
    }
    add(ModelWords::tr("Runs on"), coreText(device));
    add(ModelWords::tr("Licence"),
        model.licence.empty() ? ModelWords::tr("Not stated") : QString::fromStdString(model.licence));
    add(ModelWords::tr("From"), QString::fromStdString(model.origin));
    add(ModelWords::tr("SHA-256"),
        model.checksumsRecorded ? ModelWords::tr("Recorded") : ModelWords::tr("Not recorded"));
    add(ModelWords::tr("About"), QString::fromStdString(model.description));
    return facts;
}

QString verificationText(const QString &name, const pipeline::ModelVerification &verification)
{
    if (!verification.recorded)
        return ModelWords::tr("No SHA-256 was recorded of \"%1\", so nothing is known.").arg(name);
    if (verification.isSound())
        return ModelWords::tr("\"%1\" is sound: %n files are as they were recorded.", nullptr,
                              static_cast<int>(verification.files))
            .arg(name);
    if (!verification.missing.empty())
        return ModelWords::tr("\"%1\" is incomplete; import it again. Missing: %2.")
            .arg(name, namesOf(verification.missing));
    return ModelWords::tr("\"%1\" is not what was recorded; import it again. Changed: %2.")
        .arg(name, namesOf(verification.changed));
}

} // namespace palimpsest::ui
