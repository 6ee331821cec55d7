// SPDX-License-Identifier: MIT
// A repository whose settings name a program for everything that git runs one for: xfz asks, and none runs.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "cli/git/file.h"
#include "cli/git/git.h"
#include "cli/git/revision.h"
#include "cli/git/setup.h"
#include "cli/git/versions.h"
#include "cli/run.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/git_repository.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

/// The words of git that xfz may say. Each was looked at, and is shown below to run nothing; add one only
/// with its question in `questions`.
const std::set<std::string> known_words = {"--version", "cat-file", "check-attr", "config",   "for-each-ref",
                                           "log",       "ls-tree",  "merge-base", "rev-parse"};

/// Notes what is asked, and lets the real git answer.
class Listening final : public PosixSystem {
 public:
  std::optional<std::string> run(const std::vector<std::string>& words, std::size_t max_size) override {
    std::size_t word = 1;
    while (words[word].starts_with("-") && words[word] != "--version")
      word += words[word] == "-c" || words[word] == "-C" || words[word] == "--git-dir" ? 2 : 1;
    asked.insert(words[word]);
    return PosixSystem::run(words, max_size);
  }

  bool write(Stream /*stream*/, std::string_view /*bytes*/) override { return true; }

  std::set<std::string> asked;
};

/// Every program that git has a setting or a place for, each of which writes its name into a folder.
class HostileRepository : public test::GitRepository {
 public:
  bool make() {
    if (!git({"init", "-q", "-b", "main"})) return false;  // no git here
    write("indicators.yaml", test::text_2020());
    REQUIRE(commit_all("1"));
    write("renamed.yaml", test::text_2020());
    fs::remove(path("indicators.yaml"));
    REQUIRE(commit_all("2"));
    write("submodule/x", "x");
    REQUIRE(git({"-C", path("submodule"), "init", "-q"}));
    REQUIRE(git({"-C", path("submodule"), "add", "x"}));
    REQUIRE(git({"-C", path("submodule"), "commit", "-q", "-m", "x"}));
    write(".gitattributes", "*.yaml filter=evil diff=evil merge=evil\n");
    sign();
    REQUIRE(commit_all("3"));
    std::string changed = test::text_2020();
    changed.replace(changed.rfind("。"), 3, "！");  // git runs a filter where the size stays
    write("renamed.yaml", changed);
    set_traps();
    return true;
  }

  /// The traps that were sprung, with a space behind each.
  std::string sprung() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(traps_.path()))
      names.insert(entry.path().filename().string());
    std::string out;
    for (const std::string& name : names) out += name + " ";
    return out;
  }
  void clear() {
    for (const auto& entry : fs::directory_iterator(traps_.path())) fs::remove(entry.path());
  }

 private:
  /// A program that leaves its name behind; a filter also passes on what it is given.
  std::string trap(const std::string& name) {
    const std::string script = path(".git/trap-" + name);
    const std::string passes_on = name == "clean" ? "cat\n" : "";
    test::write_file(script, "#!/bin/sh\ntouch '" + traps_ / name + "'\n" + passes_on);
    ::chmod(script.c_str(), 0755);
    return script;
  }

  /// The commits to come are signed, by a program that says what gpg would.
  void sign() {
    const std::string signer = path(".git/signer");
    test::write_file(
        signer,
        "#!/bin/sh\ncat >/dev/null\necho >&2; echo '[GNUPG:] SIG_CREATED ' >&2\n"
        "echo '-----BEGIN PGP SIGNATURE-----'; echo; echo x; echo '-----END PGP SIGNATURE-----'\n");
    ::chmod(signer.c_str(), 0755);
    REQUIRE(git({"config", "gpg.program", signer}));
    REQUIRE(git({"-c", "commit.gpgsign=true", "commit", "-q", "--allow-empty", "-S", "-m", "signed"}));
  }

  void set_traps() {
    const std::vector<std::pair<std::string, std::string>> settings = {
        {"core.fsmonitor", "fsmonitor"},
        {"core.pager", "pager"},
        {"core.editor", "editor"},
        {"core.sshCommand", "ssh"},
        {"core.askPass", "askpass"},
        {"core.alternateRefsCommand", "refs"},
        {"credential.helper", "credential"},
        {"diff.external", "external"},
        {"diff.evil.command", "driver"},
        {"diff.evil.textconv", "textconv"},
        {"filter.evil.clean", "clean"},
        {"filter.evil.smudge", "smudge"},
        {"merge.evil.driver", "merge"},
        {"pager.log", "pager"},
        {"pager.config", "pager"},
        {"pager.status", "pager"},
        {"gpg.program", "gpg"},
        {"gpg.ssh.program", "gpg"},
        {"remote.evil.uploadpack", "uploadpack"},
    };
    for (const auto& [setting, name] : settings) REQUIRE(git({"config", setting, trap(name)}));
    for (const std::string& word :
         std::vector<std::string>{"rev-parse", "log", "ls-tree", "cat-file", "config", "for-each-ref"})
      REQUIRE(git({"config", "alias." + word, "!" + trap("alias")}));
    // What is missing would be fetched from there.
    for (const auto& [setting, value] :
         std::vector<std::pair<std::string, std::string>>{{"log.showSignature", "true"},
                                                          {"protocol.ext.allow", "always"},
                                                          {"core.repositoryFormatVersion", "1"},
                                                          {"extensions.partialClone", "evil"},
                                                          {"remote.evil.promisor", "true"},
                                                          {"remote.evil.url", "ext::" + trap("fetch")}})
      REQUIRE(git({"config", setting, value}));
    for (const std::string& hook :
         std::vector<std::string>{"post-index-change", "reference-transaction", "post-checkout",
                                  "fsmonitor-watchman", "pre-commit", "sendemail-validate", "pre-auto-gc"}) {
      test::write_file(path(".git/hooks/" + hook), "#!/bin/sh\ntouch '" + traps_ / hook + "'\n");
      ::chmod(path(".git/hooks/" + hook).c_str(), 0755);
    }
  }

  test::TemporaryFolder traps_;
};

const std::string nowhere(40, '1');  // an object that is not there

}  // namespace

TEST_CASE("hostile repository: the traps work") {
  HostileRepository repository;
  if (!repository.make()) return;
  struct Row {
    std::string_view trap;
    std::vector<std::string> words;
  };
  // The monitor last: it says that nothing changed.
  const Row rows[] = {{"clean", {"-c", "core.fsmonitor=false", "status"}},
                      {"gpg", {"log", "-3"}},
                      {"driver", {"-c", "core.fsmonitor=false", "diff", "HEAD", "--", "renamed.yaml"}},
                      {"fetch", {"cat-file", "-p", nowhere}},
                      {"post-index-change", {"-c", "core.fsmonitor=false", "read-tree", "HEAD"}},
                      {"fsmonitor", {"status"}}};
  for (const Row& row : rows) {
    CAPTURE(row.trap);
    repository.clear();
    std::vector<std::string> words = {"git", "-C", repository.path("")};
    words.insert(words.end(), row.words.begin(), row.words.end());
    std::string line = "unset GIT_ALLOW_PROTOCOL GIT_NO_LAZY_FETCH;";
    for (const std::string& word : words) line += " '" + word + "'";
    repository.system().run({"sh", "-c", line}, 1U << 20U);
    CHECK(repository.sprung().find(row.trap) != std::string::npos);
  }
}

TEST_CASE("hostile repository: no question of xfz runs a program") {
  HostileRepository repository;
  if (!repository.make()) return;
  Listening system;
  const Git git(system, repository.path(""));
  const std::string head = git.commit("HEAD").value_or("");
  Context context{system, {}, {}};
  context.files = {repository.path("renamed.yaml")};
  const auto asked = [&](const std::function<void()>& question) {
    try {
      question();
    } catch (const Failure&) {  // some have no answer
    }
  };
  const std::vector<std::function<void()>> questions = {
      [&] { git.is_installed(); },
      [&] { git.is_repository(); },
      [&] { git.is_shallow(); },
      [&] { git.is_bare(); },
      [&] { git.has_work_tree(); },
      [&] { git.has_readable_head(); },
      [&] { git.prefix(); },
      [&] { git.commit("HEAD~1"); },
      [&] { git.commit(nowhere); },
      [&] { git.merge_base(head, git.commit("HEAD~2").value_or("")); },
      [&] { git.revisions(); },
      [&] { CHECK(git.entry(head, "renamed.yaml")); },
      [&] { CHECK(git.entry(head, "submodule")->kind == GitKind::submodule); },
      [&] { git.size(nowhere); },
      [&] { git.content(nowhere, 1000); },
      [&] { CHECK(git.content(git.entry(head, "renamed.yaml")->object, 1U << 20U) == test::text_2020()); },
      [&] { CHECK(git.last_commit("renamed.yaml")); },
      [&] { CHECK(git.is_converted("renamed.yaml")); },
      [&] { CHECK(git.earlier_names("renamed.yaml") == std::vector<std::string>{"indicators.yaml"}); },
      [&] { git.failure_of("main2"); },
      [&] { CHECK(origin_of(context, repository.path("renamed.yaml")).tracking == render::Tracking::none); },
      [&] {
        CHECK(read_versions(context, {"HEAD~1", "HEAD"}));
      },
      [&] {
        read_versions(context, {"HEAD:submodule", "HEAD:nothing"});
      },
      [&] {
        read_versions(context, {"HEAD...main", {}});
      },
  };
  repository.clear();
  for (std::size_t i = 0; i < questions.size(); ++i) {
    CAPTURE(i);
    asked(questions[i]);
    CHECK(repository.sprung() == "");
  }
  const fs::path before = fs::current_path();
  fs::current_path(repository.path(""));
  asked([&] { set_up_git(context); });
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"sheet", "民政局", "-f", "renamed.yaml"},
           {"diff", "HEAD", "--by-unit", "-f", "renamed.yaml"},
           {"diff", "--stat", "HEAD~2", "-f", "renamed.yaml"},
           {"check", "--since", "HEAD~1", "renamed.yaml"},
           {"git-diff", "renamed.yaml", "/dev/null", "0", "0", "renamed.yaml", "0", "0"},
           {"__complete", "zsh", "diff", ""}}) {
    CAPTURE(words.front());
    run(words, system);
    CHECK(repository.sprung() == "");
  }
  fs::current_path(before);
  CHECK(repository.sprung() == "");
  CHECK(system.asked == known_words);
}

TEST_CASE("hostile repository: one that lies among the files of another is not opened") {
  test::GitRepository repository;
  if (!repository.git({"init", "-q"})) return;
  repository.write("tables/indicators.yaml", test::text_2020());
  REQUIRE(repository.git({"init", "-q", "--bare", repository.path("bare")}));
  for (const std::string& name : std::vector<std::string>{"HEAD", "objects", "refs"})
    fs::copy(repository.path("bare/" + name), repository.path("tables/" + name), fs::copy_options::recursive);
  const std::string ran = repository.path("ran");
  repository.write("tables/config",
                   "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n"
                   "[core]\n\tfsmonitor = \"touch '" +
                       ran + "'\"\n");
  Context context{repository.system(), {}, {}};
  const std::string table = repository.path("tables/indicators.yaml");
  CHECK(origin_of(context, table).tracking == render::Tracking::none);
  const Git git(repository.system(), repository.path("tables"));
  CHECK_FALSE(git.is_repository());
  CHECK(git.failure_of("HEAD").message.en.find("is a bare repository among the files of another one") !=
        std::string::npos);
  CHECK_FALSE(fs::exists(ran));
}

}  // namespace xfz::cli
