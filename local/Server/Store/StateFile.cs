using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Store;

/// <summary>The file that keeps what the server knows from one start to the next. It is whole at any moment.</summary>
sealed class StateFile(string path) : IDisposable
{
    readonly SemaphoreSlim writing = new(1);
    long saved = -1;

    public void Dispose() => writing.Dispose();

    /// <summary>Takes over what the file holds, if it is there.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or cannot be one.</exception>
    public void Load(Organisation organisation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder || !Directory.Exists(folder))
            throw new InvalidDataException($"the folder of the state file {path} is not there");
        if (!File.Exists(path))
            return;
        try
        {
            foreach (var entry in ((MapValue)JsonCodec.Parse(File.ReadAllBytes(path))).List("namespaces").Cast<MapValue>())
                Snapshot.Restore(entry, organisation);
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidCastException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path} is not a state file of mixpeek-local: {error.Message}", error);
        }
        saved = organisation.Version;
    }

    /// <summary>Writes the newest state, unless the file has it; requests that wait together share one write.</summary>
    public async Task SaveAsync(Organisation organisation)
    {
        var wanted = organisation.Version;
        if (Volatile.Read(ref saved) >= wanted)
            return;
        await writing.WaitAsync();
        try
        {
            if (saved < wanted)
                await WriteAsync(organisation);
        }
        finally
        {
            writing.Release();
        }
    }

    async Task WriteAsync(Organisation organisation)
    {
        MapValue snapshot;
        long version;
        lock (organisation.Gate)
            (snapshot, version) = (Snapshot.Of(organisation), organisation.Version);
        var fresh = $"{path}.new";
        await using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(JsonCodec.ToUtf8(snapshot, indented: true));
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
        Volatile.Write(ref saved, version);
    }
}
