#include "flow/GraphDump.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"

using namespace purpose;

namespace {

std::string quoted(llvm::StringRef Text) {
  std::string Out = "\"";
  for (char C : Text) {
    if (C == '"' || C == '\\')
      Out += '\\';
    if (static_cast<unsigned char>(C) < 0x20)
      Out += ' ';
    else
      Out += C;
  }
  return Out + "\"";
}

std::string label(const FlowUnit &Unit, const FlowGraph &G, const FlowNode &N) {
  auto Port = [&](llvm::StringRef What) {
    std::string Which = N.Index == ThisIndex     ? "object"
                        : N.Index == CalleeIndex ? "callee"
                                                 : "argument " + std::to_string(N.Index);
    return (Which + What + " call " + llvm::Twine(N.Call)).str();
  };
  auto Param = [&] {
    const Symbol &F = Unit.Symbols[G.Function];
    std::string Name =
        static_cast<size_t>(N.Index) < F.Parameters.size() ? Unit.Strings[F.Parameters[N.Index].Name].str() : "";
    return "param " + std::to_string(N.Index) + (Name.empty() ? "" : " " + Name);
  };
  std::string Named = Unit.nameOf(N.Symbol).str();
  switch (N.Kind) {
  case NodeKind::ParamIn:
    return Param();
  case NodeKind::ThisIn:
    return "this";
  case NodeKind::GlobalIn:
    return "global " + Named;
  case NodeKind::ParamOut:
    return Param() + ", out";
  case NodeKind::ThisOut:
    return "this, out";
  case NodeKind::GlobalOut:
    return "global " + Named + ", out";
  case NodeKind::Return:
    return "return";
  case NodeKind::ReturnIn:
    return "returned object, written";
  case NodeKind::Constant:
    for (const ConstantValue &C : G.Constants)
      if (&G.Nodes[C.Node] == &N)
        return "constant " + quoted(Unit.string(C.Text));
    return "constant";
  case NodeKind::Answer:
    return "answer " + quoted(Unit.string(Unit.Paths.last(N.Path).Payload));
  case NodeKind::Class:
    return "class " + Named;
  case NodeKind::Caught:
    return "caught";
  case NodeKind::Throw:
    return "throw";
  case NodeKind::Escape:
    return "objects elsewhere";
  case NodeKind::ArgIn:
    return Port(" of");
  case NodeKind::ArgOut:
    return Port(" after");
  case NodeKind::Result:
    return "result of call " + std::to_string(N.Call);
  case NodeKind::ResultOut:
    return "result of call " + std::to_string(N.Call) + ", written";
  case NodeKind::FieldRead:
    return "read " + Named;
  case NodeKind::FieldStore:
    return "store " + Named;
  case NodeKind::Variable:
    return "variable " + Named;
  case NodeKind::Function:
    return "function " + Named;
  case NodeKind::Join:
    return "join";
  }
  return "?";
}

std::string pathOrSelf(const FlowUnit &Unit, PathRef P) { return P == RootPath ? "." : Unit.pathText(P); }

std::string place(const FlowUnit &Unit, const SourcePosition &Where) {
  if (!Where.Line)
    return "";
  return " at " + llvm::sys::path::filename(Unit.Strings[Where.File]).str() + ":" + std::to_string(Where.Line) + ":" +
         std::to_string(Where.Column);
}

llvm::StringRef kindText(CallKind K) {
  return K == CallKind::Direct ? "direct" : K == CallKind::Virtual ? "virtual" : "indirect";
}

std::string factsText(const FlowUnit &Unit, const FlowGraph &G, uint32_t Set);

std::string factText(const FlowUnit &Unit, const FlowGraph &G, FactRef F) {
  const Fact &Known = G.Facts[F];
  std::string Call = "call " + std::to_string(Known.Call), Node = "#" + std::to_string(Known.Value);
  switch (Known.FactKind) {
  case Fact::Kind::CallTrue:
    return Call + " returned true";
  case Fact::Kind::CallFalse:
    return Call + " returned false";
  case Fact::Kind::CallReturned:
    return Call + " returned";
  case Fact::Kind::ValueTrue:
    return Node + " is true";
  case Fact::Kind::ValueFalse:
    return Node + " is false";
  case Fact::Kind::ValueIs:
    return Node + " is " + quoted(Unit.string(Known.Text));
  case Fact::Kind::ValueIsNot:
    return Node + " is not " + quoted(Unit.string(Known.Text));
  case Fact::Kind::ValueBelow:
    return Node + " is below " + quoted(Unit.string(Known.Text));
  case Fact::Kind::ValueNotBelow:
    return Node + " is not below " + quoted(Unit.string(Known.Text));
  case Fact::Kind::CameThrough:
    return "it came through " + Node + " " + Unit.pathText(Known.Path);
  case Fact::Kind::Either:
    return "either " + factsText(Unit, G, Known.First) + " or " + factsText(Unit, G, Known.Second);
  }
  return "";
}

std::string factsText(const FlowUnit &Unit, const FlowGraph &G, uint32_t Set) {
  std::string Text = "(";
  const auto Facts = G.factsIn(Set);
  for (FactRef F : llvm::reverse(Facts))
    Text += (Text.size() > 1 ? ", " : "") + factText(Unit, G, F);
  return Text + ")";
}

llvm::StringRef kindText(SymbolKind K) {
  switch (K) {
  case SymbolKind::Function:
    return "function";
  case SymbolKind::Field:
    return "field";
  case SymbolKind::Variable:
    return "variable";
  case SymbolKind::Type:
    return "type";
  case SymbolKind::Namespace:
    return "namespace";
  case SymbolKind::None:
    break;
  }
  return "?";
}

llvm::StringRef kindText(AnnotationKind K) {
  switch (K) {
  case AnnotationKind::Data:
    return "data";
  case AnnotationKind::Sink:
    return "sink";
  case AnnotationKind::Context:
    return "context";
  case AnnotationKind::Recipient:
    return "recipient";
  case AnnotationKind::Region:
    return "region";
  case AnnotationKind::Consent:
    return "consent";
  case AnnotationKind::Guard:
    return "guard";
  case AnnotationKind::Declassify:
    return "declassify";
  case AnnotationKind::Store:
    return "store";
  case AnnotationKind::Erase:
    return "erase";
  case AnnotationKind::Export:
    return "export";
  case AnnotationKind::Entry:
    return "entry";
  case AnnotationKind::Unknown:
    break;
  }
  return "?";
}

void dumpAnnotations(const FlowUnit &Unit, const std::vector<Annotation> &List, llvm::raw_ostream &OS) {
  for (const Annotation &A : List)
    OS << " [" << kindText(A.Kind) << " " << quoted(Unit.string(A.Value))
       << (A.Detail ? " " + quoted(Unit.string(A.Detail)) : "") << "]";
}

void dumpSymbol(const FlowUnit &Unit, const Symbol &S, llvm::raw_ostream &OS) {
  OS << kindText(S.Kind) << " " << Unit.string(S.Full ? S.Full : S.Name) << Unit.string(S.Types) << " id "
     << llvm::format_hex_no_prefix(S.Id, 16) << place(Unit, S.Where);
  std::pair<bool, llvm::StringRef> Flags[] = {
      {S.IsLibrary, "library"},         {S.IsMethod, "method"}, {S.IsConst, "const"},
      {S.IsVirtual, "virtual"},         {S.IsLambda, "lambda"}, {S.IsInternal, "internal"},
      {S.IsConstructor, "constructor"}, {S.HasBody, "body"},    {S.AddressTaken, "address taken"},
      {S.IsPointer, "pointer"}};
  for (auto [Set, Name] : Flags)
    if (Set)
      OS << ", " << Name;
  dumpAnnotations(Unit, S.Annotations, OS);
  OS << "\n";
  for (const Parameter &P : S.Parameters) {
    if (P.Annotations.empty())
      continue;
    OS << "  parameter " << Unit.string(P.Name);
    dumpAnnotations(Unit, P.Annotations, OS);
    OS << "\n";
  }
}

} // namespace

void purpose::dumpUnit(const FlowUnit &Unit, llvm::raw_ostream &OS) {
  OS << "unit " << quoted(Unit.MainFile) << ": " << Unit.Symbols.size() - 1 << " symbols, " << Unit.Types.size() - 1
     << " types, " << Unit.Paths.size() - 1 << " paths, " << Unit.Graphs.size() << " graphs\n";
  for (SymbolRef S = 1; S < Unit.Symbols.size(); ++S)
    dumpSymbol(Unit, Unit.Symbols[S], OS);
  for (const Override &O : Unit.Overrides)
    OS << "override " << Unit.nameOf(O.Overrider) << " of " << Unit.nameOf(O.Overridden) << "\n";
  for (const Suppression &S : Unit.Suppressions)
    OS << "NOLINT" << place(Unit, S.Where) << " lines " << S.FirstLine << "-" << S.LastLine << " checks "
       << quoted(Unit.string(S.Checks)) << " reason " << quoted(Unit.string(S.Reason)) << "\n";
  for (const Suspect &S : Unit.Suspects)
    OS << "suspect " << quoted(Unit.string(S.Name)) << place(Unit, S.Where) << " speaks of "
       << quoted(Unit.string(S.Speaks)) << " (" << Unit.string(S.Category) << ")\n";
  for (const FlowGraph &G : Unit.Graphs)
    dumpText(Unit, G, OS);
}

void purpose::dumpText(const FlowUnit &Unit, const FlowGraph &G, llvm::raw_ostream &OS) {
  const Symbol &F = Unit.Symbols[G.Function];
  OS << (G.Function ? Unit.string(F.Name) : "(initialiser)") << Unit.string(F.Types)
     << (G.Incomplete ? " incomplete" : "") << "\n";
  for (size_t I = 0; I < G.Calls.size(); ++I) {
    const CallSite &C = G.Calls[I];
    OS << "  call " << I << ": " << kindText(C.Kind) << " " << Unit.nameOf(C.Callee) << place(Unit, C.Where);
    for (size_t A = 0; A < C.Arguments.size(); ++A)
      if (C.Arguments[A].Constant)
        OS << ", " << A << " = " << quoted(Unit.string(C.Arguments[A].Constant));
    OS << "\n";
  }
  for (size_t I = 0; I < G.Nodes.size(); ++I)
    OS << "  #" << I << " " << label(Unit, G, G.Nodes[I]) << place(Unit, G.Nodes[I].Where) << "\n";
  for (const FlowEdge &E : G.Edges) {
    OS << "  #" << E.From << " " << pathOrSelf(Unit, E.Source) << " -> #" << E.To << " " << pathOrSelf(Unit, E.Target);
    for (PathRef P : Unit.PathSets[E.Except])
      OS << " except " << Unit.pathText(P);
    if (E.Kind != EdgeKind::Copy)
      OS << (E.Kind == EdgeKind::Derive ? " computed" : " computed, beside a name");
    if (E.IsPartial)
      OS << " or nothing";
    const char *Separator = " if ";
    const auto Facts = G.factsIn(E.Facts);
    for (FactRef Known : llvm::reverse(Facts)) {
      OS << Separator << factText(Unit, G, Known);
      Separator = ", ";
    }
    OS << "\n";
  }
  for (const NodeElement &E : G.Elements)
    OS << "  #" << E.Node << " element " << llvm::format_hex_no_prefix(E.Element, 8) << "\n";
  auto Truth = [&](llvm::StringRef Name, bool Never, uint32_t Set) {
    if (Never || Set)
      OS << "  returns " << Name << (Never ? " never" : " only if " + factsText(Unit, G, Set)) << "\n";
  };
  Truth("true", G.ReturnTruth.NeverTrue, G.ReturnTruth.WhenTrue);
  Truth("false", G.ReturnTruth.NeverFalse, G.ReturnTruth.WhenFalse);
}

void purpose::dumpDot(const FlowUnit &Unit, const FlowGraph &G, llvm::raw_ostream &OS) {
  OS << "digraph " << quoted(Unit.nameOf(G.Function)) << " {\n  rankdir=LR;\n  node [shape=box];\n";
  for (size_t I = 0; I < G.Nodes.size(); ++I) {
    const FlowNode &N = G.Nodes[I];
    std::string Text = label(Unit, G, N);
    if (N.Call != NoRef)
      Text += " " + Unit.nameOf(G.Calls[N.Call].Callee).str();
    OS << "  n" << I << " [label=" << quoted(Text) << "];\n";
  }
  for (const FlowEdge &E : G.Edges)
    OS << "  n" << E.From << " -> n" << E.To
       << " [label=" << quoted(pathOrSelf(Unit, E.Source) + " > " + pathOrSelf(Unit, E.Target)) << "];\n";
  OS << "}\n";
}
