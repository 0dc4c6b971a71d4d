#include "extract/Comments.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// "*", "purpose-*" and "purpose-residency" may mean a check of ours, "bugprone-*" and "-purpose-*" do not.
bool mayMeanOurs(llvm::StringRef Checks) {
  if (Checks.empty())
    return true;
  llvm::SmallVector<llvm::StringRef, 4> Globs;
  Checks.split(Globs, ',');
  return llvm::any_of(Globs, [](llvm::StringRef Glob) {
    Glob = Glob.trim();
    constexpr llvm::StringLiteral Ours = "purpose-";
    llvm::StringRef Fixed = Glob.take_until([](char C) { return C == '*'; });
    return Fixed.starts_with(Ours) || (Fixed.size() < Glob.size() && Ours.starts_with(Fixed));
  });
}

/// What is said after the checks: ": agreed */" gives "agreed".
llvm::StringRef reasonIn(llvm::StringRef Rest) {
  Rest = Rest.take_until([](char C) { return C == '\n' || C == '\r'; });
  Rest = Rest.substr(0, Rest.find("*/"));
  Rest = Rest.ltrim(" \t:-").rtrim();
  return llvm::any_of(Rest, [](char C) { return llvm::isAlnum(C) || (C & 0x80); }) ? Rest : llvm::StringRef();
}

NoLint::Kind takeKind(llvm::StringRef &Rest) {
  if (Rest.consume_front("NEXTLINE"))
    return NoLint::Kind::NextLine;
  if (Rest.consume_front("BEGIN"))
    return NoLint::Kind::Begin;
  return Rest.consume_front("END") ? NoLint::Kind::End : NoLint::Kind::Line;
}

/// Those of one file.
class FileComments {
public:
  FileComments(UnitBuilder &Unit, clang::FileID File) : Unit(Unit), SM(Unit.ast().getSourceManager()), File(File) {}

  void add(llvm::StringRef Text) {
    for (const NoLint &N : findNoLints(Text)) {
      SourcePosition Where = place(N);
      switch (N.What) {
      case NoLint::Kind::Line:
        add(N, Where, Where.Line, Where.Line);
        break;
      case NoLint::Kind::NextLine:
        add(N, Where, Where.Line + 1, Where.Line + 1);
        break;
      case NoLint::Kind::Begin:
        Open.push_back(N);
        break;
      case NoLint::Kind::End:
        close(N, Where);
        break;
      }
    }
  }

private:
  SourcePosition place(const NoLint &N) {
    return Unit.position(SM.getLocForStartOfFile(File).getLocWithOffset(static_cast<int>(N.Offset)));
  }
  /// One without its other half hides nothing, in clang-tidy too.
  void close(const NoLint &End, const SourcePosition &Where) {
    if (Open.empty() || Open.back().Checks != End.Checks)
      return;
    NoLint Begin = Open.pop_back_val();
    SourcePosition First = place(Begin);
    add(Begin, First, First.Line, Where.Line);
  }
  void add(const NoLint &N, const SourcePosition &Where, unsigned First, unsigned Last) {
    if (Where.Line)
      Unit.unit().Suppressions.push_back(
          {Where, First, Last, Unit.unit().internString(N.Checks), Unit.unit().internString(N.Reason)});
  }

  UnitBuilder &Unit;
  const clang::SourceManager &SM;
  clang::FileID File;
  llvm::SmallVector<NoLint, 2> Open;
};

} // namespace

std::vector<NoLint> extract::findNoLints(llvm::StringRef Text) {
  std::vector<NoLint> Result;
  constexpr llvm::StringLiteral Word = "NOLINT";
  for (size_t At = Text.find(Word); At != llvm::StringRef::npos; At = Text.find(Word, At + Word.size())) {
    NoLint N;
    N.Offset = At;
    llvm::StringRef Rest = Text.drop_front(At + Word.size());
    N.What = takeKind(Rest);
    if (At && (llvm::isAlnum(Text[At - 1]) || Text[At - 1] == '_'))
      continue; // Part of another word.
    if (!Rest.empty() && (llvm::isAlnum(Rest.front()) || Rest.front() == '_'))
      continue;
    if (Rest.consume_front("(")) {
      size_t End = Rest.find_first_of(")\n");
      if (End == llvm::StringRef::npos || Rest[End] != ')')
        continue;
      N.Checks = Rest.take_front(End).trim();
      Rest = Rest.drop_front(End + 1);
      if (N.Checks.empty())
        continue; // NOLINT() hides nothing.
    }
    N.Reason = reasonIn(Rest);
    if (mayMeanOurs(N.Checks))
      Result.push_back(N);
  }
  return Result;
}

void extract::addSuppressions(UnitBuilder &Unit) {
  const clang::SourceManager &SM = Unit.ast().getSourceManager();
  llvm::DenseSet<const clang::FileEntry *> Seen;
  for (unsigned I = 0, Count = SM.local_sloc_entry_size(); I < Count; ++I) {
    const clang::SrcMgr::SLocEntry &Entry = SM.getLocalSLocEntry(I);
    if (!Entry.isFile())
      continue;
    clang::FileID File = SM.getFileID(clang::SourceLocation::getFromRawEncoding(Entry.getOffset()));
    clang::OptionalFileEntryRef Named = SM.getFileEntryRefForID(File);
    if (!Named || Unit.isSystem(SM.getLocForStartOfFile(File)) || !Seen.insert(&Named->getFileEntry()).second)
      continue;
    if (std::optional<llvm::StringRef> Text = SM.getBufferDataOrNone(File))
      FileComments(Unit, File).add(*Text);
  }
}
