#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace palimpsest::ui {

/// The same few pictures as they were painted before the teaching and as they are painted now, one pair above the other.
/// GUI thread only.
class SampleStrip : public QWidget {
    Q_OBJECT

public:
    explicit SampleStrip(QWidget *parent = nullptr);

    void clear();
    /// The first pictures after clear() become the upper row too.
    void setSamples(const QList<QImage> &samples);
    [[nodiscard]] bool isEmpty() const { return m_first.isEmpty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QImage> m_first;
    QList<QImage> m_latest;
};

} // namespace palimpsest::ui
