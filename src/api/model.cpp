#include <sim33618/model.hpp>

#include "api/handles.hpp"

namespace sim33618::api {

Model Model::load(const std::filesystem::path& folder) {
  return translated_errors([&] {
    auto data = std::make_shared<Data>();
    data->folder = folder;
    data->document = read_model(folder, folder.string());
    Diagnostics diagnostics;
    data->numbers = resolve_numbers(data->document, diagnostics);
    diagnostics.throw_if_errors();
    return Model(std::move(data));
  });
}

const std::string& Model::name() const { return data_->document.name; }

const std::string& Model::version() const { return data_->document.version; }

std::vector<DimensionInfo> Model::dimensions() const {
  std::vector<DimensionInfo> infos;
  for (const Dimension& dimension : data_->document.dimensions.all())
    infos.push_back({dimension.name, dimension.doc, dimension.element_names()});
  return infos;
}

std::vector<VariableInfo> Model::variables() const {
  std::vector<VariableInfo> infos;
  for (const VariableDeclaration& variable : data_->document.variables) {
    VariableInfo info{variable.name,   kind_name(variable.kind),
                      variable.module, variable.unit_text.text,
                      variable.doc,    {}};
    for (const Word& dimension : variable.dims) info.dimensions.push_back(dimension.text);
    infos.push_back(std::move(info));
  }
  return infos;
}

}  // namespace sim33618::api
