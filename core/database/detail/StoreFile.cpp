#include "core/database/detail/StoreFile.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Transaction.h>

namespace palimpsest::database {

Result<void> prepareStore(SQLite::Database &database, const std::filesystem::path &file, const StoreKind &kind)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    const int tables = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
    if (application == 0 && tables == 0) {
        database.exec("PRAGMA application_id = " + std::to_string(kind.applicationId));
        database.exec("PRAGMA user_version = " + std::to_string(kind.version));
        database.exec(kind.schema);
        transaction.commit();
        return {};
    }
    if (application != kind.applicationId || version < 1)
        return kind.foreign(file, "application id " + std::to_string(application));
    if (version > kind.version)
        return Error{ErrorCode::Unsupported,
                     std::string(kind.subject) + " \"" + file.string() + "\" " + kind.verb
                         + " written by a newer Palimpsest; update the program.",
                     "version " + std::to_string(version)};
    return {};
}

} // namespace palimpsest::database
