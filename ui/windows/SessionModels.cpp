#include "ui/windows/Session.h"

#include <utility>

// Which model paints, and which there are.

namespace palimpsest::ui {

void Session::loadModels()
{
    // A failure to load the encoder is the failure to load the painter, which is reported below.
    m_retrieval.callOnThread([studio = &m_studio] { static_cast<void>(studio->warmUp()); });
    m_queue.callOnThread([this] {
        auto generator = m_studio.generator();
        QMetaObject::invokeMethod(
            this,
            [this, generator = std::move(generator)] {
                if (!generator) {
                    Q_EMIT failed(generator.error());
                    return;
                }
                m_generatorId = QString::fromStdString(generator->id);
                m_painterParams = generator->params;
                m_shelf.setEncoder(QString::fromStdString(generator->encoderId));
                Q_EMIT generatorReady(*generator);
            },
            Qt::QueuedConnection);
    });
}

void Session::useModel(const QString &idOrFolder)
{
    if (!m_started) {
        m_wantedModel = idOrFolder;
        return;
    }
    // Another model may look at pictures with another encoder.
    changeModel(idOrFolder, [this] { retrieve(true); });
}

void Session::changeModel(const QString &idOrFolder, std::function<void()> done)
{
    // On the painting thread, so that a picture that is being painted is finished with the model it began with.
    m_queue.callOnThread([this, wanted = idOrFolder.toStdString(), done = std::move(done)] {
        auto chosen = m_studio.useGenerator(wanted, {});
        QMetaObject::invokeMethod(
            this,
            [this, chosen = std::move(chosen), done] {
                if (!chosen)
                    Q_EMIT failed(chosen.error());
                loadModels();
                done();
            },
            Qt::QueuedConnection);
    });
}

void Session::refreshModels()
{
    m_background.run(
        this, [studio = &m_studio](const std::stop_token &) { return studio->generators(); },
        [this](std::vector<pipeline::GeneratorInfo> models) {
            m_models = std::move(models);
            Q_EMIT modelsChanged();
        });
}

QString Session::modelsFolder() const
{
    if (!m_places.models.isEmpty() || m_studio.modelDirectories().empty())
        return m_places.models;
    return QString::fromStdString(m_studio.modelDirectories().back().string());
}

} // namespace palimpsest::ui
