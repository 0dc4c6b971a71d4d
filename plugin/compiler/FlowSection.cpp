#include "FlowSection.h"
#include "flow/FlowRecord.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

namespace {

constexpr size_t BytesPerLine = 1024;

void writeBytes(llvm::raw_ostream &OS, llvm::StringRef Bytes) {
  OS << ".ascii \"";
  for (unsigned char C : Bytes) {
    if (C >= ' ' && C < 0x7f && C != '"' && C != '\\')
      OS << C;
    else // Three digits always: what follows may be a digit.
      OS << '\\' << char('0' + (C >> 6)) << char('0' + (C >> 3 & 7)) << char('0' + (C & 7));
  }
  OS << "\"\n";
}

std::string assembly(llvm::StringRef Record) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  // %progbits and not @progbits: @ begins a comment on some targets.
  OS << ".pushsection " << FlowSectionName << ",\"\",%progbits\n";
  for (; !Record.empty(); Record = Record.drop_front(std::min(Record.size(), BytesPerLine)))
    writeBytes(OS, Record.take_front(BytesPerLine));
  OS << ".popsection";
  return Text;
}

} // namespace

clang::Decl *compiler::flowSection(clang::ASTContext &AST, llvm::StringRef Record) {
  std::string Text = assembly(Record);
  clang::QualType Type = AST.getStringLiteralArrayType(AST.CharTy, Text.size());
  clang::StringLiteral *Literal =
      clang::StringLiteral::Create(AST, Text, clang::StringLiteralKind::Ordinary, false, Type, clang::SourceLocation());
  return clang::FileScopeAsmDecl::Create(AST, AST.getTranslationUnitDecl(), Literal, {}, {});
}
