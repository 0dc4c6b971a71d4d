#include "link/GraphReferences.h"
#include "flow/ByteStream.h"
#include "link/NeededTables.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

void GraphReferences::add(const FlowUnit &Unit, const FlowGraph &Graph) {
  Begin.push_back(static_cast<uint32_t>(Bytes.size()));
  forEachReference(Unit, Graph, [&](SymbolRef S) { Symbols.push_back(S); }, [&](TypeRef T) { Types.push_back(T); });
  write(Symbols);
  write(Types);
}

void GraphReferences::write(std::vector<uint32_t> &Numbers) {
  llvm::sort(Numbers);
  Numbers.erase(llvm::unique(Numbers), Numbers.end());
  ByteWriter Out(Bytes);
  Out.number(Numbers.size());
  uint32_t Last = 0;
  for (uint32_t N : Numbers)
    Out.number(N - std::exchange(Last, N));
  Numbers.clear();
}

void GraphReferences::visit(size_t Graph, llvm::function_ref<void(SymbolRef)> Symbol,
                            llvm::function_ref<void(TypeRef)> Type) const {
  ByteReader In(llvm::StringRef(Bytes).drop_front(Begin[Graph]));
  for (auto Visit : {Symbol, Type}) {
    uint32_t Number = 0;
    for (uint32_t Left = In.number32(); Left; --Left)
      Visit(Number += In.number32());
  }
}
