#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/database/detail/Files.h"

#include <filesystem>

namespace palimpsest::database {

/// The lock of the one program that writes to a database; held until the file is closed. While another program has it,
/// waits as long as `job` allows and says so as progress; when `job` is null, that is Io. Cancelled, Io.
Result<File> takeWriterLock(const std::filesystem::path &directory, const JobContext *job);

} // namespace palimpsest::database
