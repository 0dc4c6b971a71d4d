//===- SourceText.cpp - What stands at a place in a source file ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/SourceText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FileSystem.h"

using namespace purpose;

/// Names of files come from facts, which may come from anywhere.
static constexpr uint64_t MaxFileBytes = 64 << 20;

llvm::StringRef SourceText::line(const ReportPlace &Where) {
  auto [It, IsNew] = Files.try_emplace(Where.File);
  File &F = It->second;
  llvm::sys::fs::file_status Status;
  if (IsNew && !llvm::sys::fs::status(Where.File, Status) && llvm::sys::fs::is_regular_file(Status) &&
      Status.getSize() <= MaxFileBytes) {
    if (auto Bytes = llvm::MemoryBuffer::getFile(Where.File)) {
      F.Bytes = std::move(*Bytes);
      for (llvm::StringRef Rest = F.Bytes->getBuffer(); !Rest.empty();) {
        auto [Line, Behind] = Rest.split('\n');
        F.Lines.push_back(Line.rtrim('\r'));
        Rest = Behind;
      }
    }
  }
  return Where.Line && Where.Line <= F.Lines.size() ? F.Lines[Where.Line - 1] : llvm::StringRef();
}

static size_t characterLength(llvm::StringRef Text) {
  const auto *At = reinterpret_cast<const llvm::UTF8 *>(Text.data());
  size_t Length = llvm::getNumBytesForUTF8(*At);
  return Length <= Text.size() && llvm::isLegalUTF8Sequence(At, At + Length) ? Length : 1;
}

/// Of a name, a string on one line, or else one character.
static size_t tokenLength(llvm::StringRef Text) {
  auto IsName = [](char C) { return llvm::isAlnum(C) || C == '_' || static_cast<unsigned char>(C) >= 0x80; };
  if (IsName(Text.front()))
    return Text.take_while(IsName).size();
  if (Text.front() == '"') {
    for (size_t I = 1; I < Text.size(); ++I) {
      if (Text[I] == '"')
        return I + 1;
      I += Text[I] == '\\';
    }
  }
  return characterLength(Text);
}

static unsigned utf16Length(llvm::StringRef Text) {
  unsigned Units = 0;
  while (!Text.empty()) {
    size_t Length = characterLength(Text);
    Units += Length == 4 ? 2 : 1;
    Text = Text.drop_front(Length);
  }
  return Units;
}

SourceRegion SourceText::bytes(const ReportPlace &Where) {
  llvm::StringRef Line = line(Where);
  unsigned Column = std::max(Where.Column, 1U);
  unsigned Length = Column <= Line.size() ? static_cast<unsigned>(tokenLength(Line.drop_front(Column - 1))) : 1;
  return {Where.Line, Column, Column + Length};
}

SourceRegion SourceText::utf16(const ReportPlace &Where) {
  SourceRegion Bytes = bytes(Where);
  llvm::StringRef Line = line(Where);
  if (Bytes.Start > Line.size())
    return Bytes;
  unsigned Start = 1 + utf16Length(Line.take_front(Bytes.Start - 1));
  return {Where.Line, Start, Start + utf16Length(Line.slice(Bytes.Start - 1, Bytes.End - 1))};
}
