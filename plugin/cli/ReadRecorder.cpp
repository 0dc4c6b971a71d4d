//===- ReadRecorder.cpp - What an analysis has read -----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReadRecorder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;
using namespace purpose::cli;

namespace {

uint64_t hashOf(llvm::StringRef Content) {
  uint64_t Hash = llvm::xxh3_64bits(Content);
  return Hash == Missing || Hash == Present ? 2 : Hash;
}

uint64_t hashOfFile(llvm::StringRef Path) {
  if (!llvm::sys::fs::is_regular_file(Path))
    return Missing;
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  return Buffer ? hashOf((*Buffer)->getBuffer()) : Missing;
}

uint64_t hashOfFolder(llvm::StringRef Path) {
  std::vector<std::string> Names;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator I(Path, Error), End; !Error && I != End; I.increment(Error))
    Names.push_back(llvm::sys::path::filename(I->path()).str());
  llvm::sort(Names);
  return hashOf(llvm::join(Names, "/"));
}

/// A file whose content is noted when it is read.
class RecordedFile : public llvm::vfs::File {
public:
  RecordedFile(std::unique_ptr<llvm::vfs::File> Under, ReadFiles &Files, std::string Path)
      : Under(std::move(Under)), Files(Files), Path(std::move(Path)) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return Under->status(); }
  llvm::ErrorOr<std::string> getName() override { return Under->getName(); }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine &Name, int64_t Size, bool Terminated,
                                                               bool IsVolatile) override {
    auto Buffer = Under->getBuffer(Name, Size, Terminated, IsVolatile);
    if (Buffer)
      Files[Path] = hashOf((*Buffer)->getBuffer());
    return Buffer;
  }
  std::error_code close() override { return Under->close(); }

private:
  std::unique_ptr<llvm::vfs::File> Under;
  ReadFiles &Files;
  std::string Path;
};

class Recorder : public llvm::vfs::ProxyFileSystem {
public:
  Recorder(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Under, ReadFiles &Files)
      : ProxyFileSystem(std::move(Under)), Files(Files) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override {
    auto Result = ProxyFileSystem::status(Path);
    Files.try_emplace(absolute(Path), Result ? Present : Missing);
    return Result;
  }
  bool exists(const llvm::Twine &Path) override {
    bool Result = ProxyFileSystem::exists(Path);
    Files.try_emplace(absolute(Path), Result ? Present : Missing);
    return Result;
  }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(const llvm::Twine &Path) override {
    auto Result = ProxyFileSystem::openFileForRead(Path);
    Files.try_emplace(absolute(Path), Result ? Present : Missing);
    if (!Result)
      return Result;
    return std::unique_ptr<llvm::vfs::File>(std::make_unique<RecordedFile>(std::move(*Result), Files, absolute(Path)));
  }

  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &Folder, std::error_code &Error) override {
    std::string Path = absolute(Folder);
    bool Exists = llvm::sys::fs::is_directory(Path);
    Files.try_emplace(Exists ? Path + "/." : Path, Exists ? hashOfFolder(Path) : Missing);
    return ProxyFileSystem::dir_begin(Folder, Error);
  }

private:
  std::string absolute(const llvm::Twine &Path) {
    llvm::SmallString<256> Result;
    Path.toVector(Result);
    (void)makeAbsolute(Result);
    return Result.str().str();
  }
  ReadFiles &Files;
};

} // namespace

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
purpose::cli::recordReads(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Under, ReadFiles &Files) {
  return llvm::makeIntrusiveRefCnt<Recorder>(std::move(Under), Files);
}

bool FileChecker::isUnchanged(llvm::StringRef Path, uint64_t Hash) {
  auto [It, New] = States.try_emplace(Path, State{});
  State &S = It->second;
  if (New)
    S.Exists = llvm::sys::fs::exists(Path);
  if (Hash == Missing || Hash == Present || !S.Exists)
    return (Hash == Missing) == !S.Exists;
  if (!S.Hash)
    S.Hash = Path.ends_with("/.") ? hashOfFolder(Path) : hashOfFile(Path);
  return *S.Hash == Hash;
}
