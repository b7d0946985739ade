#include "core/base/Sha256.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <span>
#include <vector>

using namespace palimpsest;

/// SHA-256 piece by piece against the one of Qt.
class TestSha256 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hash_isThatOfTheStandard_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("piece");
        for (const int length : {0, 1, 55, 56, 63, 64, 65, 127, 128, 1000}) {
            for (const int piece : {1, 7, 64, 1024})
                QTest::addRow("%d in %d", length, piece) << length << piece;
        }
    }
    void hash_isThatOfTheStandard()
    {
        QFETCH(int, length);
        QFETCH(int, piece);
        QByteArray bytes;
        for (int i = 0; i < length; ++i)
            bytes.append(static_cast<char>(i * 31 + 7));
        Sha256 hash;
        for (int at = 0; at < length; at += piece)
            hash.add({reinterpret_cast<const std::uint8_t *>(bytes.constData()) + at,
                      static_cast<std::size_t>(std::min(piece, length - at))});
        QCOMPARE(QByteArray::fromStdString(hash.finish()),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
