# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/ src/
RUN dotnet publish src/WhmTransferBot -c Release -o /app --locked-mode

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /bot
COPY --from=build /app /app
COPY config/ /bot/config/
# The data folder is the only place that the process may write to; without diagnostics it opens no pipe elsewhere either, so that
# everything else may be read-only.
RUN mkdir /bot/data && chown 1654:1654 /bot/data
USER 1654:1654
ENV WHMTRANSFERBOT_CONFIG=/bot/config \
    WHMTRANSFERBOT_DATA=/bot/data \
    WHMTRANSFERBOT_URLS=http://0.0.0.0:8088 \
    DOTNET_EnableDiagnostics=0
VOLUME ["/bot/data"]
EXPOSE 8088
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
  CMD ["dotnet", "/app/WhmTransferBot.dll", "healthy"]
ENTRYPOINT ["dotnet", "/app/WhmTransferBot.dll"]
