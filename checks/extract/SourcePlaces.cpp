#include "extract/SourcePlaces.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace purpose::extract;
using clang::SourceLocation;
using clang::SourceManager;

namespace {

/// `# 1 "file"`, as preprocessors write it. Not `#line`, which stands in sources as well.
bool startsWithMarker(llvm::StringRef Text) {
  return Text.consume_front("# ") && Text.drop_while([](char C) { return llvm::isDigit(C); }).starts_with(" \"");
}

llvm::StringRef mainText(const SourceManager &SM) {
  std::optional<llvm::StringRef> Text = SM.getBufferDataOrNone(SM.getMainFileID());
  return Text ? *Text : "";
}

/// A file that begins with a marker is no proof: a source could hide its code so. Compilers name their output .i or
/// .ii, or read it from a pipe.
bool isPreprocessed(const SourceManager &SM) {
  clang::OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID());
  if (!Main || !startsWithMarker(mainText(SM)))
    return false;
  llvm::StringRef Name = Main->getName();
  return Name == "<stdin>" || llvm::is_contained({".i", ".ii", ".mi", ".mii"}, llvm::sys::path::extension(Name));
}

/// Compilers begin with the file that they preprocess, or with <built-in> and then that file.
std::string originalFile(const SourceManager &SM) {
  llvm::StringRef Text = mainText(SM), Rest = Text;
  SourceLocation Start = SM.getLocForStartOfFile(SM.getMainFileID());
  while (startsWithMarker(Rest)) {
    Rest = Rest.drop_front(std::min(Rest.find('\n'), Rest.size() - 1) + 1);
    clang::PresumedLoc P = SM.getPresumedLoc(Start.getLocWithOffset(Text.size() - Rest.size()));
    if (P.isValid() && !llvm::StringRef(P.getFilename()).starts_with("<"))
      return P.getFilename();
  }
  return "";
}

/// All files that were read have an entry; the same file can have several.
llvm::SmallVector<clang::FileEntryRef> filesOf(const SourceManager &SM) {
  llvm::SmallVector<clang::FileEntryRef> Files;
  for (auto I = SM.fileinfo_begin(); I != SM.fileinfo_end(); ++I)
    Files.push_back(I->first);
  llvm::sort(Files, [](clang::FileEntryRef A, clang::FileEntryRef B) { return A.getName() < B.getName(); });
  return Files;
}

} // namespace

std::string purpose::extract::sourceFile(const SourceManager &SM) {
  if (isPreprocessed(SM))
    if (std::string File = originalFile(SM); !File.empty())
      return File;
  clang::OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID());
  return Main ? Main->getName().str() : "";
}

SourcePlaces::SourcePlaces(const clang::ASTContext &AST)
    : AST(AST), SM(AST.getSourceManager()), Preprocessed(isPreprocessed(SM)), MainFile(renamed(sourceFile(SM))) {}

std::string SourcePlaces::renamed(llvm::StringRef File) const {
  llvm::SmallString<256> Name(File);
  AST.getLangOpts().remapPathPrefix(Name);
  return Name.str().str();
}

llvm::StringRef SourcePlaces::nameOf(clang::FileID File) {
  auto [It, New] = Names.try_emplace(File);
  if (New)
    if (clang::OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File))
      It->second = renamed(Entry->getName());
  return It->second;
}

SourcePlaces::Place SourcePlaces::place(SourceLocation Loc) {
  if (Loc.isInvalid())
    return {};
  if (Preprocessed) {
    clang::PresumedLoc P = SM.getPresumedLoc(Loc);
    if (P.isInvalid())
      return {};
    Presumed = renamed(P.getFilename());
    return {Presumed, P.getLine(), P.getColumn()};
  }
  auto [Id, Offset] = SM.getDecomposedExpansionLoc(Loc);
  return {nameOf(Id), SM.getLineNumber(Id, Offset), SM.getColumnNumber(Id, Offset)};
}

SourceLocation SourcePlaces::startOf(llvm::StringRef File) {
  if (clang::OptionalFileEntryRef Known = SM.getFileManager().getOptionalFileRef(File))
    if (SourceLocation Start = SM.translateFileLineCol(*Known, 1, 1); Start.isValid())
      return Start;
  if (AST.getLangOpts().MacroPrefixMap.empty())
    return {};
  for (clang::FileEntryRef Candidate : filesOf(SM))
    if (renamed(Candidate.getName()) == File)
      if (SourceLocation Start = SM.translateFileLineCol(Candidate, 1, 1); Start.isValid())
        return Start;
  return {};
}

SourceLocation SourcePlaces::locate(llvm::StringRef File, unsigned Line, unsigned Column) {
  if (!Line)
    return {};
  if (Preprocessed) {
    clang::FileID Main = SM.getMainFileID();
    unsigned Lines = SM.getLineNumber(Main, mainText(SM).size());
    for (unsigned I = 1; I <= Lines; ++I) {
      SourceLocation Loc = SM.translateLineCol(Main, I, Column);
      clang::PresumedLoc P = SM.getPresumedLoc(Loc);
      if (P.isValid() && P.getLine() == Line && P.getColumn() == Column && renamed(P.getFilename()) == File)
        return Loc;
    }
    return {};
  }
  auto [It, New] = Starts.try_emplace(File);
  if (New)
    It->second = startOf(File);
  return It->second.isValid() ? SM.translateLineCol(SM.getFileID(It->second), Line, Column) : SourceLocation();
}

bool SourcePlaces::isSystem(SourceLocation Loc) const {
  if (Loc.isInvalid())
    return true;
  if (Preprocessed)
    return SM.isInSystemHeader(Loc);
  clang::FileID Id = SM.getFileID(SM.getExpansionLoc(Loc));
  const clang::SrcMgr::SLocEntry &Entry = SM.getSLocEntry(Id);
  return Entry.isFile() && clang::SrcMgr::isSystem(Entry.getFile().getFileCharacteristic());
}
