#include <QTest>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr int kMaximumLines = 600;

/// What the files below a folder may include of the project.
struct Layer {
    std::string_view folder;
    std::vector<std::string_view> mayInclude;
};

// The table of design rule "app -> ui -> core/pipeline -> siblings -> core/base"; arrows never turn back.
const std::array<Layer, 8> kLayers{{
    {"core/base/", {"core/base/"}},
    {"core/neural/", {"core/base/", "core/neural/"}},
    {"core/imaging/", {"core/base/", "core/imaging/"}},
    {"core/database/", {"core/base/", "core/database/"}},
    {"core/retrieval/", {"core/base/", "core/retrieval/"}},
    {"core/pipeline/",
     {"core/base/", "core/neural/", "core/imaging/", "core/database/", "core/retrieval/", "core/pipeline/"}},
    {"ui/", {"core/base/", "core/pipeline/", "ui/"}},
    {"app/", {"core/", "ui/", "app/"}},
}};

/// Where the headers of one third-party library may appear.
struct Library {
    std::string pattern;
    std::vector<std::string_view> folders;
};

const std::array<Library, 14> kLibraries{{
    {"^(torch|ATen|c10|caffe2)/", {"core/neural/"}},
    {"^faiss/", {"core/retrieval/"}},
    {"^(SQLiteCpp/|sqlite3\\.h)", {"core/database/"}},
    {"^hnswlib/", {"core/retrieval/bench/"}},
    {"^(xxhash\\.h)", {"core/database/", "core/retrieval/"}},
    {"^(opencv2/|exiv2/|lcms2\\.h|png\\.h|jpeglib\\.h|jerror\\.h)", {"core/imaging/"}},
    {"^zip\\.h", {"core/neural/", "core/database/"}},
    {"^zlib\\.h", {"core/neural/", "core/database/", "core/imaging/"}},
    {"^utf8proc\\.h", {"core/neural/"}},
    {"^yaml-cpp/", {"core/neural/", "core/pipeline/", "app/"}},
    {"^nlohmann/", {"core/", "app/"}},
    {"^spdlog/", {"core/pipeline/", "app/"}},
    {"^CLI/", {"app/cli/"}},
    {"^Q[A-Z]", {"ui/", "app/"}},
}};

const std::regex kStandardHeader("^[a-z_0-9]+$");
const std::regex kSystemHeader(
    "^(sys/[a-z]+|unistd|fcntl|poll|spawn|signal|errno|dlfcn|pthread|sched|immintrin|cpuid|link|omp|malloc|pwd)\\.h$");

struct Include {
    std::string file; ///< Relative to the repository.
    int line = 0;
    std::string target;
    bool angled = false;
};

bool startsWithAny(std::string_view text, const std::vector<std::string_view> &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return text.starts_with(prefix); });
}

/// "core/neural/" of "core/neural/nn/UNet.h"; empty outside core.
std::string moduleOf(const std::string &path)
{
    static const std::regex pattern("^(core/[a-z]+/).*");
    std::smatch match;
    return std::regex_match(path, match, pattern) ? match[1].str() : std::string();
}

/// True for a header in a deeper folder of a core module.
bool isPrivateHeader(const std::string &path)
{
    const std::string module = moduleOf(path);
    return !module.empty() && path.find('/', module.size()) != std::string::npos;
}

bool isPublicHeader(const std::string &path)
{
    return !moduleOf(path).empty() && path.ends_with(".h") && !isPrivateHeader(path);
}

std::vector<std::string> readLines(const fs::path &path)
{
    std::ifstream stream(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

/// Holds every source file to the tree's rules: who may include whom, public and private headers, Qt keywords, length.
class TestTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void projectIncludes_followTheLayers();
    void privateHeaders_stayInTheirModule();
    void thirdPartyHeaders_stayInTheirModule();
    void publicHeaders_showNoThirdPartyType();
    void headers_haveIncludeGuard();
    void sources_useNoQtKeywords();
    void qtTargets_defineNoKeywords();
    void files_areShortEnough();

private:
    void check(const std::vector<std::string> &violations) const;

    fs::path m_root;
    std::vector<std::string> m_files;
    std::vector<Include> m_includes;
};

void TestTree::initTestCase()
{
    m_root = qEnvironmentVariable("PALIMPSEST_SOURCE_DIR", QStringLiteral(PALIMPSEST_SOURCE_DIR)).toStdString();
    static const std::regex pattern("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
    for (const char *top : {"core", "ui", "app"}) {
        for (const auto &entry : fs::recursive_directory_iterator(m_root / top)) {
            const std::string extension = entry.path().extension().string();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp"))
                continue;
            const std::string file = fs::relative(entry.path(), m_root).generic_string();
            m_files.push_back(file);
            int number = 0;
            for (const std::string &line : readLines(entry.path())) {
                ++number;
                std::smatch match;
                if (std::regex_match(line, match, pattern))
                    m_includes.push_back({file, number, match[2].str(), match[1].str() == "<"});
            }
        }
    }
    QVERIFY2(m_files.size() > 10, "The source tree was not found; is PALIMPSEST_SOURCE_DIR right?");
}

void TestTree::projectIncludes_followTheLayers()
{
    std::vector<std::string> violations;
    for (const Include &include : m_includes) {
        if (include.angled || include.target.ends_with(".moc"))
            continue;
        const auto layer = std::find_if(kLayers.begin(), kLayers.end(), [&](const Layer &candidate) {
            return include.file.starts_with(candidate.folder);
        });
        QVERIFY2(layer != kLayers.end(), include.file.c_str());
        if (!startsWithAny(include.target, layer->mayInclude))
            violations.push_back(include.file + ":" + std::to_string(include.line) + " includes " + include.target);
    }
    check(violations);
}

void TestTree::privateHeaders_stayInTheirModule()
{
    std::vector<std::string> violations;
    for (const Include &include : m_includes) {
        if (!include.angled && isPrivateHeader(include.target) && moduleOf(include.target) != moduleOf(include.file))
            violations.push_back(include.file + ":" + std::to_string(include.line) + " includes private "
                                 + include.target);
    }
    check(violations);
}

void TestTree::thirdPartyHeaders_stayInTheirModule()
{
    std::vector<std::string> violations;
    for (const Include &include : m_includes) {
        if (!include.angled || std::regex_match(include.target, kStandardHeader)
            || std::regex_match(include.target, kSystemHeader))
            continue;
        const auto library = std::find_if(kLibraries.begin(), kLibraries.end(), [&](const Library &candidate) {
            return std::regex_search(include.target, std::regex(candidate.pattern));
        });
        const std::string place =
            include.file + ":" + std::to_string(include.line) + " includes <" + include.target + ">";
        if (library == kLibraries.end())
            violations.push_back(place + ", which this test's table of libraries does not know");
        else if (!startsWithAny(include.file, library->folders))
            violations.push_back(place);
    }
    check(violations);
}

void TestTree::publicHeaders_showNoThirdPartyType()
{
    std::vector<std::string> violations;
    for (const Include &include : m_includes) {
        if (isPublicHeader(include.file) && include.angled && !std::regex_match(include.target, kStandardHeader))
            violations.push_back(include.file + ":" + std::to_string(include.line) + " includes <" + include.target
                                 + ">");
        if (isPublicHeader(include.file) && !include.angled && isPrivateHeader(include.target))
            violations.push_back(include.file + ":" + std::to_string(include.line) + " includes private "
                                 + include.target);
    }
    check(violations);
}

void TestTree::headers_haveIncludeGuard()
{
    std::vector<std::string> violations;
    for (const std::string &file : m_files) {
        const std::vector<std::string> lines =
            file.ends_with(".h") ? readLines(m_root / file) : std::vector<std::string>();
        if (file.ends_with(".h") && std::find(lines.begin(), lines.end(), "#pragma once") == lines.end())
            violations.push_back(file + " lacks #pragma once");
    }
    check(violations);
}

void TestTree::sources_useNoQtKeywords()
{
    static const std::regex keyword(
        "(^|[^A-Za-z_])(signals|slots)\\s*:([^:]|$)|^\\s*emit\\s+[A-Za-z_]|^\\s*foreach\\s*\\(");
    std::vector<std::string> violations;
    for (const std::string &file : m_files) {
        if (file.starts_with("core/"))
            continue;
        int number = 0;
        for (const std::string &line : readLines(m_root / file)) {
            ++number;
            if (std::regex_search(line.substr(0, line.find("//")), keyword))
                violations.push_back(file + ":" + std::to_string(number) + " uses a Qt keyword: " + line);
        }
    }
    check(violations);
}

void TestTree::qtTargets_defineNoKeywords()
{
    std::vector<std::string> violations;
    for (const char *file : {"ui/CMakeLists.txt", "app/CMakeLists.txt"}) {
        const std::vector<std::string> lines = readLines(m_root / file);
        const bool defined = std::any_of(lines.begin(), lines.end(), [](const std::string &line) {
            return line.find("QT_NO_KEYWORDS") != std::string::npos;
        });
        if (!defined)
            violations.push_back(std::string(file) + " does not define QT_NO_KEYWORDS");
    }
    check(violations);
}

void TestTree::files_areShortEnough()
{
    std::vector<std::string> violations;
    for (const std::string &file : m_files) {
        const std::size_t lines = readLines(m_root / file).size();
        if (lines > kMaximumLines)
            violations.push_back(file + " has " + std::to_string(lines) + " lines; split it");
    }
    check(violations);
}

void TestTree::check(const std::vector<std::string> &violations) const
{
    std::string text;
    for (const std::string &violation : violations)
        text += "\n  " + violation;
    QVERIFY2(violations.empty(), text.c_str());
}

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
